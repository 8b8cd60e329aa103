from importing.models.phrases import CallOutPhrases

__all__ = ["CallOutPhrases"]
