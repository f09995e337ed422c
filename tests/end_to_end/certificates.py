"""Certificates for tests: an authority, and servers it vouches for in good and in bad order."""

import datetime
import ipaddress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app import times

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who vouches for servers."""

    folder: Path
    name: str
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def file(self) -> Path:
        """The PEM file that makes others trust it."""
        return self.folder / f"{self.name}.crt"

    def vouch(self, file_name: str, *hosts: str, days: tuple[int, int] = (-1, 30)) -> Path:
        """Write key and certificate of a server into one PEM file; `days` say from when and until when."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = x509.SubjectAlternativeName([_name(host) for host in hosts])
        made = _certificate(hosts[0], key, self.certificate.subject, days).add_extension(
            names, critical=False
        )
        path = self.folder / f"{file_name}.pem"
        path.write_bytes(_pem(made.sign(self.key, hashes.SHA256())) + _key_pem(key))
        return path


def new_authority(folder: Path, name: str) -> Authority:
    """Make an authority and write its certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    limits = x509.BasicConstraints(ca=True, path_length=0)
    made = _certificate(name, key, subject, (-30, 30)).add_extension(limits, critical=True)
    authority = Authority(folder, name, key, made.sign(key, hashes.SHA256()))
    authority.file.write_bytes(_pem(authority.certificate))
    return authority


def _certificate(
    name: str, key: ec.EllipticCurvePrivateKey, issuer: x509.Name, days: tuple[int, int]
) -> x509.CertificateBuilder:
    begin, end = (times.now() + number * DAY for number in days)
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
    )


def _name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
