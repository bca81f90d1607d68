"""Article -> sentences, mentions and facts, each with its span of the body. `extract` is the way in."""

from quiz.core.extraction.model import Extraction, Fact, Mention, Sentence
from quiz.core.extraction.pipeline import extract

__all__ = ["Extraction", "Fact", "Mention", "Sentence", "extract"]
