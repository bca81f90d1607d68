"""Text that was written as text, shown as a page has it."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def coded(text: str) -> SafeString:
    """What stands between `backticks` as code, all else escaped."""
    pieces = enumerate(str(text).split("`"))
    return format_html_join(
        "", "{}", ((format_html("<code>{}</code>", piece) if place % 2 else piece,) for place, piece in pieces)
    )
