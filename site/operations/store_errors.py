"""Exceptions of the database, cache and storage, and plain messages for operators."""

import errno

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError
from django.db import DatabaseError
from redis.exceptions import RedisError

STORE_ERRORS = (DatabaseError, RedisError, BotoCoreError, ClientError, Boto3Error, OSError)

# (text in the exception, lower case; message). The first match is used.
ERROR_MESSAGES = {
    "database": (
        ("password authentication failed", "it does not accept this name and password"),
        ("no password supplied", "it wants a password and the address has none"),
        ("pg_hba.conf", "it does not let this machine in: its pg_hba.conf has no line for it"),
        ("could not translate host", "there is no server of this name"),
        ("failed to resolve", "there is no server of this name"),
        ("name or service not known", "there is no server of this name"),
        ("role ", "it does not know this user"),
        ("does not exist", "the server has no database of this name"),
        ("connection refused", "no server answers at this address"),
        ("no such file", "no server answers at this address"),
        ("timeout", "the server does not answer"),
        ("too many clients", "the server has no free connection"),
        ("too many connections", "the server has no free connection"),
        ("unable to open database file", "its file cannot be opened: look at VAR_DIR"),
        ("readonly database", "its file may not be written"),
    ),
    "cache": (
        ("wrongpass", "it does not accept this password"),
        ("invalid password", "it does not accept this password"),
        ("invalid username-password", "it does not accept this password"),
        (
            "must be called with the client already authenticated",
            "it wants a password and the address has none",
        ),
        ("authentication required", "it wants a password and the address has none"),
        ("without any password", "it has no password, and the address has one"),
        ("noperm", "this user may not write there"),
        ("no permissions", "this user may not write there"),
        ("read only replica", "this is a copy that cannot be written: name the main server"),
        ("maxmemory", "it is full and may forget nothing: set maxmemory-policy allkeys-lru"),
        ("loading", "it is still starting"),
        ("misconf", "it cannot write to its disk"),
        ("name or service not known", "there is no server of this name"),
        ("name resolution", "there is no server of this name"),
        ("error -2", "there is no server of this name"),
        ("error -5", "there is no server of this name"),
        ("timeout", "the server does not answer"),
        ("timed out", "the server does not answer"),
        ("", "no server answers at this address"),
    ),
    "storage": (
        ("invalidaccesskeyid", "it does not know this key"),
        ("signaturedoesnotmatch", "the secret does not belong to this key"),
        ("authfailure", "it does not know this key"),
        ("nosuchbucket", "there is no bucket of this name"),
        ("nosuchkey", "there is no such file"),
        ("(404)", "there is no such bucket or file"),
        ("accessdenied", "this key may not do that in this bucket"),
        ("(403)", "this key may not do that in this bucket"),
        ("permanentredirect", "the bucket is in another region: add ?region=…"),
        ("authorizationheadermalformed", "the bucket is in another region: add ?region=…"),
        ("could not connect to the endpoint", "no server answers at this address"),
        ("connect timeout", "the server does not answer"),
        ("read timeout", "the server does not answer"),
        ("ssl", "its certificate is not accepted"),
    ),
}
FILES = {
    errno.EACCES: "may not be written by the user the site runs as",
    errno.EPERM: "may not be written by the user the site runs as",
    errno.EROFS: "lies on a disk that cannot be written",
    errno.ENOSPC: "lies on a disk that is full",
    errno.ENOTDIR: "is not a folder",
    errno.EEXIST: "is not a folder",
}


def describe(problem: BaseException) -> str:
    """The message without capital and full stop: “the bucket is in another region”."""
    if isinstance(problem, OSError) and problem.filename and problem.errno in FILES:
        return f"{problem.filename} {FILES[problem.errno]}"
    if isinstance(problem, OSError) and problem.errno == errno.ENOSPC:
        return "the disk is full"
    said = " ".join(str(problem).split())
    for words, meaning in ERROR_MESSAGES[_store_kind(problem)]:
        if words in said.lower():
            return meaning
    return f"it says: {said[:300]}"


def _store_kind(problem: BaseException) -> str:
    if isinstance(problem, DatabaseError):
        return "database"
    return "cache" if isinstance(problem, RedisError) else "storage"
