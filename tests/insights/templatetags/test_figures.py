import pytest

from quiz.insights.templatetags.figures import coefficient, duration, percent


@pytest.mark.parametrize(
    ("share", "shown"), [(0, "0\u00a0%"), (0.345, "34\u00a0%"), (1, "100\u00a0%"), (-0.3333, "−33\u00a0%")]
)
def test_percent(share, shown):
    assert percent(share) == shown


@pytest.mark.parametrize(("value", "shown"), [(0.478, "+0.48"), (-0.12, "−0.12"), (0.0, "+0.00"), (1.0, "+1.00")])
def test_coefficient(value, shown):
    assert coefficient(value) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.42, "0.4\u00a0s"), (9.96, "10\u00a0s"), (59.6, "60\u00a0s"), (150, "2\u00a0min")]
)
def test_duration(seconds, shown):
    assert duration(seconds) == shown
