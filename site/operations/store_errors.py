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
        ("password authentication failed", "it refuses this user name and password"),
        ("no password supplied", "it requires a password and the address has none"),
        ("pg_hba.conf", "its pg_hba.conf has no entry for this machine"),
        ("could not translate host", "there is no server of this name"),
        ("failed to resolve", "there is no server of this name"),
        ("name or service not known", "there is no server of this name"),
        ("role ", "it has no such user"),
        ("does not exist", "the server has no database of this name"),
        ("connection refused", "no server answers at this address"),
        ("no such file", "no server answers at this address"),
        ("timeout", "the server does not answer"),
        ("too many clients", "the server has no free connection"),
        ("too many connections", "the server has no free connection"),
        ("unable to open database file", "its file cannot be opened: look at VAR_DIR"),
        ("readonly database", "its file is read-only"),
    ),
    "cache": (
        ("wrongpass", "it refuses this password"),
        ("invalid password", "it refuses this password"),
        ("invalid username-password", "it refuses this password"),
        (
            "must be called with the client already authenticated",
            "it requires a password and the address has none",
        ),
        ("authentication required", "it requires a password and the address has none"),
        ("without any password", "it has no password, and the address has one"),
        ("noperm", "this user has no permission to write"),
        ("no permissions", "this user has no permission to write"),
        ("read only replica", "it is a read-only replica: use the primary server"),
        ("maxmemory", "its memory is full and it evicts nothing: set maxmemory-policy allkeys-lru"),
        ("loading", "it is still starting"),
        ("misconf", "it cannot save to its disk"),
        ("name or service not known", "there is no server of this name"),
        ("name resolution", "there is no server of this name"),
        ("error -2", "there is no server of this name"),
        ("error -5", "there is no server of this name"),
        ("timeout", "the server does not answer"),
        ("timed out", "the server does not answer"),
        ("", "no server answers at this address"),
    ),
    "storage": (
        ("invalidaccesskeyid", "it has no such access key"),
        ("signaturedoesnotmatch", "the secret does not belong to this key"),
        ("authfailure", "it has no such access key"),
        ("nosuchbucket", "there is no bucket of this name"),
        ("nosuchkey", "there is no such file"),
        ("(404)", "there is no such bucket or file"),
        ("accessdenied", "this key lacks a permission in this bucket"),
        ("(403)", "this key lacks a permission in this bucket"),
        ("permanentredirect", "the bucket is in another region: add ?region=…"),
        ("authorizationheadermalformed", "the bucket is in another region: add ?region=…"),
        ("could not connect to the endpoint", "no server answers at this address"),
        ("connect timeout", "the server does not answer"),
        ("read timeout", "the server does not answer"),
        ("ssl", "its certificate is not accepted"),
    ),
}
FILES = {
    errno.EACCES: "is not writable for the user that the site runs as",
    errno.EPERM: "is not writable for the user that the site runs as",
    errno.EROFS: "is on a read-only file system",
    errno.ENOSPC: "is on a full disk",
    errno.ENOTDIR: "is not a folder",
    errno.EEXIST: "is not a folder",
}


def describe(error: BaseException) -> str:
    """The message without capital and full stop: “the bucket is in another region”."""
    if isinstance(error, OSError) and error.filename and error.errno in FILES:
        return f"{error.filename} {FILES[error.errno]}"
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "the disk is full"
    said = " ".join(str(error).split())
    for words, meaning in ERROR_MESSAGES[_store_kind(error)]:
        if words in said.lower():
            return meaning
    return f"unknown error: {said[:300]}"


def _store_kind(error: BaseException) -> str:
    if isinstance(error, DatabaseError):
        return "database"
    return "cache" if isinstance(error, RedisError) else "storage"
