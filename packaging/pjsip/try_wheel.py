"""Loads the wheel that was built and has it do what the one of the package index cannot."""

import sys

import pjsua2

WANTED_CODECS = ("opus/48000", "PCMA/8000", "PCMU/8000", "G722/16000")


def main() -> int:
    """Start PJSIP, look for codecs, open TLS; the exit code says whether all of it is there."""
    endpoint = pjsua2.Endpoint()
    endpoint.libCreate()
    settings = pjsua2.EpConfig()
    settings.logConfig.level = 1
    settings.uaConfig.threadCnt = 0
    settings.uaConfig.maxCalls = pjsua2.BUILD["most_calls"]
    endpoint.libInit(settings)
    endpoint.transportCreate(pjsua2.PJSIP_TRANSPORT_TLS, pjsua2.TransportConfig())
    endpoint.libStart()
    codecs = [str(codec.codecId) for codec in endpoint.codecEnum2()]
    lacking = [wanted for wanted in WANTED_CODECS if not any(codec.startswith(wanted) for codec in codecs)]
    endpoint.libDestroy()
    sys.stdout.write(f"OpenSSL {pjsua2.BUILD['openssl']}, codecs: {' '.join(codecs)}\n")
    if lacking:
        sys.stderr.write(f"lacking: {' '.join(lacking)}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
