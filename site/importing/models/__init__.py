from importing.models.phrases import CallOutPhrases
from importing.models.posts import ImportedPost, ImportUpload

__all__ = ["CallOutPhrases", "ImportUpload", "ImportedPost"]
