#!/usr/bin/env python3
"""Opens pages and cards of Caixeta with the secret of their epoch, as docs/spec/pages.md says and from nothing else.

    open_page.py SECRET < BLOBS

SECRET is 32 bytes in hex; BLOBS has one blob in hex a line. For each a line of JSON comes out: what it says, or
{"problem": …}. The exit code is 0 where every blob opened and every signature is genuine. Python 3.11 and
python3-cryptography of Debian 12 are enough.
"""
import hashlib
import json
import sys
import zlib

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HEADER_BYTES = 34
SIGNATURE_BYTES = 64
MOST_BLOB_BYTES = 65_536
MOST_CONTENT_BYTES = 65_000
ERASED_VERSION = 2**53 - 1
KINDS = {b"CXPG": ("page key", "page"), b"CXCD": ("card key", "card")}


class Refused(Exception):
    pass


def derive(secret, use):
    return HKDF(hashes.SHA256(), 32, salt=None, info=b"caixeta/1 " + use.encode()).derive(secret)


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def fixed(self, length):
        part = self.data[self.at : self.at + length]
        if len(part) != length:
            raise Refused("malformedBody")
        self.at += length
        return part

    def uint(self):
        value = shift = 0
        while True:
            byte = self.fixed(1)[0]
            value += (byte & 127) << shift
            if value > ERASED_VERSION or (byte == 0 and shift > 0):
                raise Refused("malformedBody")
            if byte < 128:
                return value
            shift += 7

    def block(self):
        return self.fixed(self.uint())

    def text(self):
        return self.block().decode("utf-8")

    def magic(self, expected):
        if self.fixed(5) != expected + b"\x01":
            raise Refused("malformedBody")

    def end(self):
        if self.at != len(self.data):
            raise Refused("malformedBody")


def decrypt(secret, blob):
    """The kind and the content (signed bytes, then the signature)."""
    if len(blob) > MOST_BLOB_BYTES:
        raise Refused("tooLarge")
    header, cipher = blob[:HEADER_BYTES], blob[HEADER_BYTES:]
    if header[:4] not in KINDS or len(cipher) < 16:
        raise Refused("wrongMagic")
    if header[4] != 1:
        raise Refused("newerVersion")
    if header[5] != 1:
        raise Refused("unknownSuite")
    if header[6:22] != derive(secret, "epoch id")[:16]:
        raise Refused("unknownEpoch")
    use, kind = KINDS[header[:4]]
    try:
        padded = AESGCM(derive(secret, use)).decrypt(header[22:], cipher, header)
    except InvalidTag:
        raise Refused("cannotDecrypt") from None
    deflated = padded.rstrip(b"\x00")
    if len(padded) % 256 or deflated[-1:] != b"\x80" or len(padded) - len(deflated) > 255:
        raise Refused("badPadding")
    inflater = zlib.decompressobj(-15)
    try:
        content = inflater.decompress(deflated[:-1], MOST_CONTENT_BYTES + 1)
    except zlib.error:
        raise Refused("badCompression") from None
    if len(content) > MOST_CONTENT_BYTES:
        raise Refused("tooLarge")
    if not inflater.eof or inflater.unused_data:
        raise Refused("badCompression")
    return kind, content


def verify(key, signature, signed):
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    try:
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
        public.verify(encode_dss_signature(r, s), signed, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        raise Refused("badSignature") from None


def canonical(value):
    """Keys in the order of their UTF-16 code units, no spaces, letters as they are."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def phone_of(key):
    return hashlib.sha256(key).hexdigest()[:32]


def read_page(signed):
    reader = Reader(signed)
    reader.magic(b"CXPB")
    book, key, sheet, first = reader.text(), reader.fixed(65), reader.text(), reader.uint()
    before, seal = reader.fixed(32).hex(), reader.text()
    heads = [
        {"sheet": reader.text(), "last": reader.uint(), "hash": reader.fixed(32).hex()}
        for _ in range(reader.uint())
    ]
    texts = [reader.block().decode("utf-8") for _ in range(reader.uint())]
    reader.end()
    for at, entry in enumerate(map(json.loads, texts)):
        if canonical(entry) != texts[at]:
            raise Refused("malformedEntry")
        if entry["sheet"] != sheet or entry["phone"] != phone_of(key):
            raise Refused("foreignEntry")
        if entry["number"] != first + at:
            raise Refused("gap")
    start = hashlib.sha256(f"{book}/{sheet}".encode()).hexdigest()
    if first == 1 and before != start:
        raise Refused("wrongStart")
    seen = {"seal": seal or None, "heads": heads}
    return key, {"book": book, "sheet": sheet, "first": first, "before": before, "seen": seen, "entries": texts}


def read_card(signed):
    reader = Reader(signed)
    reader.magic(b"CXCB")
    book, key, card, version = reader.text(), reader.fixed(65), reader.text(), reader.uint()
    content = reader.block().decode("utf-8")
    reader.end()
    if version == ERASED_VERSION:
        if content:
            raise Refused("malformedBody")
        return key, {"book": book, "id": card, "version": version, "card": None}
    inside = json.loads(content)
    if (inside["book"], inside["id"], inside["version"]) != (book, card, version):
        raise Refused("malformedBody")
    return key, {"book": book, "id": card, "version": version, "card": inside}


def open_blob(secret, blob):
    kind, content = decrypt(secret, blob)
    signed, signature = content[:-SIGNATURE_BYTES], content[-SIGNATURE_BYTES:]
    key, said = (read_page if kind == "page" else read_card)(signed)
    verify(key, signature, signed)
    ids = {"blobId": hashlib.sha256(blob).hexdigest(), "signedId": hashlib.sha256(signed).hexdigest()}
    return {"kind": kind, "phone": phone_of(key), **ids, **said}


def main():
    secret = bytes.fromhex(sys.argv[1])
    genuine = True
    for line in sys.stdin:
        try:
            said = open_blob(secret, bytes.fromhex(line.strip()))
        except Refused as refused:
            said = {"problem": str(refused)}
        except (ValueError, KeyError, TypeError):
            said = {"problem": "malformedBody"}
        genuine = genuine and "problem" not in said
        print(json.dumps(said, ensure_ascii=False))
    return 0 if genuine else 1


if __name__ == "__main__":
    sys.exit(main())
