/* python.exe for a python312.dll that came without one: hands its arguments over, as Python's own does. */
#include <windows.h>

typedef int (*python_main)(int, wchar_t **);

int wmain(int count, wchar_t **words) {
    HMODULE library = LoadLibraryW(L"python312.dll");
    python_main run = library ? (python_main)(void *)GetProcAddress(library, "Py_Main") : 0;
    return run ? run(count, words) : 111;
}
