/* Stands in for bcryptprimitives.dll, which older wines lack: random bytes, by the way they do have. Tests only. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL ProcessPrng(unsigned char *buffer, size_t size) { return RtlGenRandom(buffer, (ULONG)size); }
