# Finds Python and pybind11 for bindings/python; sets KIJUN_PYTHON_FOUND.
#
# The system's Python is meant unless the user names another (Python_EXECUTABLE): the first one
# in the path may be a shim of a version manager, whose modules no installed program would see.
set(KIJUN_PYTHON_FOUND OFF)
if(KIJUN_PYTHON STREQUAL "AUTO")
  # Under sanitizers and for fuzzing nothing of Python is instrumented, and a static library of
  # the demo need not cost a user the time of these sources. The packages (shared) hold it.
  if(KIJUN_SANITIZE OR KIJUN_FUZZ OR NOT (KIJUN_TESTS OR BUILD_SHARED_LIBS))
    set(wanted OFF)
  else()
    set(wanted AUTO)
  endif()
else()
  set(wanted ${KIJUN_PYTHON})
endif()
if(NOT wanted)
  return()
endif()

if(NOT Python_EXECUTABLE AND EXISTS /usr/bin/python3)
  set(Python_EXECUTABLE /usr/bin/python3)
endif()
set(PYBIND11_FINDPYTHON ON)
if(wanted STREQUAL "AUTO")
  find_package(Python 3.9 QUIET COMPONENTS Interpreter Development.Module)
  if(Python_FOUND)
    find_package(pybind11 2.10 CONFIG QUIET)
  endif()
  if(NOT Python_FOUND OR NOT pybind11_FOUND)
    message(STATUS "pybind11-dev or python3-dev is not here: the Python package is left out")
    return()
  endif()
else()
  find_package(Python 3.9 REQUIRED COMPONENTS Interpreter Development.Module)
  find_package(pybind11 2.10 CONFIG REQUIRED)
endif()
set(KIJUN_PYTHON_FOUND ON)
