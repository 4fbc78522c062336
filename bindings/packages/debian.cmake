# Packages for Debian 12, made by `cpack` in a build folder: a package a component. Libraries are named by their
# sonames, as Debian wants it, so that two versions can be installed side by side.
set(KIJUN_MAINTAINER "The builder of this package <nobody@invalid.invalid>" CACHE STRING
    "Who answers for the packages: NAME <MAIL>")
set(KIJUN_DEBIAN_REVISION 1 CACHE STRING "Which packaging of the same version this is")
set(kijun_debian_version ${PROJECT_VERSION}-${KIJUN_DEBIAN_REVISION})
set(before "$ENV{SOURCE_DATE_EPOCH}")
set(ENV{SOURCE_DATE_EPOCH} ${KIJUN_EPOCH})
string(TIMESTAMP kijun_debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(ENV{SOURCE_DATE_EPOCH} "${before}")
configure_file(debian/changelog.in changelog.Debian @ONLY)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kijun)
set(CPACK_PACKAGE_VENDOR "")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_CONTACT ${KIJUN_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${KIJUN_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_SOURCE kijun)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib ${PROJECT_BINARY_DIR}/bindings/c)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/debian/project_config.cmake)
set(CPACK_KIJUN_EPOCH ${KIJUN_EPOCH})
set(CPACK_COMPONENTS_ALL "")

set(same_soname ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(in_short "editions of numbered rules compared")
set(what_it_is "kijun compares editions of numbered regulations, follows citations to
the items of checklists, says which items must be reviewed and why, keeps
the reviewers' answers, and writes the papers of the annual review.")

# kijun_package(<component> <package> SECTION <s> SUMMARY <line> TEXT <text> [OBJECTS <folder>…] [RUNS <package>…])
function(kijun_package component package)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "SECTION;SUMMARY;TEXT;MULTIARCH" "OBJECTS;RUNS;DEPENDS;SUGGESTS")
  install(CODE "
    block()
    set(package [[${package}]])
    set(version [[${kijun_debian_version}]])
    set(epoch [[${KIJUN_EPOCH}]])
    set(source [[${CMAKE_CURRENT_SOURCE_DIR}]])
    set(build [[${PROJECT_BINARY_DIR}]])
    set(objects [[${arg_OBJECTS}]])
    set(runs [[${arg_RUNS}]])
    include([[${CMAKE_CURRENT_SOURCE_DIR}/debian/stage.cmake]])
    endblock()" COMPONENT ${component})
  string(TOUPPER ${component} upper)
  list(APPEND CPACK_COMPONENTS_ALL ${component})
  set(CPACK_COMPONENTS_ALL ${CPACK_COMPONENTS_ALL} PARENT_SCOPE)
  macro(say name value)
    set(CPACK_DEBIAN_${upper}_${name} "${value}" PARENT_SCOPE)
  endmacro()
  say(PACKAGE_NAME ${package})
  say(PACKAGE_SECTION ${arg_SECTION})
  say(DESCRIPTION "${arg_SUMMARY}\n${what_it_is}\n.\n${arg_TEXT}")
  list(JOIN arg_DEPENDS ", " depends)
  list(JOIN arg_RUNS ", " recommends)
  list(JOIN arg_SUGGESTS ", " suggests)
  say(PACKAGE_DEPENDS "${depends}")
  say(PACKAGE_RECOMMENDS "${recommends}")
  say(PACKAGE_SUGGESTS "${suggests}")
  say(PACKAGE_SHLIBDEPS ON)
  if(arg_MULTIARCH)
    say(PACKAGE_MULTIARCH ${arg_MULTIARCH})
  endif()
endfunction()

set(of_library lib/CMakeFiles/kijun_)
set(this_version "(= ${kijun_debian_version})")
set(library_packages "")
if(TARGET kijun_shared)
  list(APPEND library_packages "libkijun${same_soname} ${this_version}")
  kijun_package(library libkijun${same_soname} SECTION libs MULTIARCH same
    SUMMARY "${in_short} (C++ library)"
    TEXT "This package has the shared library for programs in C++."
    OBJECTS ${of_library} RUNS poppler-utils)
  set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/debian/triggers)
endif()
if(TARGET kijun_c)
  get_target_property(c_soname kijun_c SOVERSION)
  list(APPEND library_packages "libkijun-c${c_soname} ${this_version}")
  kijun_package(c_library libkijun-c${c_soname} SECTION libs MULTIARCH same
    SUMMARY "${in_short} (C library)"
    TEXT "This package has the shared library for programs in C, and in other\nlanguages by way of C. Its ABI is stable."
    OBJECTS ${of_library} bindings/c/CMakeFiles/kijun_c.dir RUNS poppler-utils)
  set(CPACK_DEBIAN_C_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/debian/triggers)
endif()
kijun_package(development libkijun-dev SECTION libdevel
  SUMMARY "${in_short} (development files)"
  TEXT "This package has the headers, the static library, and what CMake and\npkg-config want to know. The packages that are suggested are needed to\nlink the static library."
  OBJECTS ${of_library} DEPENDS ${library_packages}
  SUGGESTS libicu-dev libpugixml-dev libboost-json1.81-dev libzip-dev libxml2-dev libmd4c-dev libxlsxwriter-dev)
set(shared_needs "")
set(inside ${of_library}) # what holds the library's objects itself
if(BUILD_SHARED_LIBS)
  set(shared_needs "libkijun${same_soname} ${this_version}")
  set(inside "")
endif()
if(TARGET kijun_cli)
  kijun_package(command kijun SECTION text
    SUMMARY "${in_short} (command line)"
    TEXT "This package has the command line, its man pages in English and\nJapanese, and completion for bash, zsh and fish."
    OBJECTS bindings/cli/CMakeFiles/kijun_cli.dir ${inside} RUNS poppler-utils DEPENDS ${shared_needs})
endif()
if(TARGET kijun_python)
  math(EXPR next_minor "${Python_VERSION_MINOR} + 1")
  set(python ${Python_VERSION_MAJOR}.${Python_VERSION_MINOR})
  kijun_package(python python3-kijun SECTION python
    SUMMARY "${in_short} (Python package)"
    TEXT "This package has the module for Python ${python}."
    OBJECTS bindings/python/CMakeFiles/kijun_python.dir ${inside} RUNS poppler-utils SUGGESTS python3-pandas
    DEPENDS ${shared_needs} "python3 (>= ${python})" "python3 (<< ${Python_VERSION_MAJOR}.${next_minor})")
endif()
include(CPack)
