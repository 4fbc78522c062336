# An overlay port of the sources that it lies in: vcpkg install kijun --overlay-ports=bindings/packages/vcpkg
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS FEATURE_OPTIONS FEATURES tools KIJUN_CLI)
vcpkg_find_acquire_program(PKGCONFIG)

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    ${FEATURE_OPTIONS}
    "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}"
    -DKIJUN_BOTH_LIBRARIES=OFF # a triplet has one of them
    -DKIJUN_C=OFF
    -DKIJUN_PYTHON=OFF
    -DKIJUN_TESTS=OFF
  MAYBE_UNUSED_VARIABLES KIJUN_PYTHON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/kijun)
vcpkg_fixup_pkgconfig()
if("tools" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES kijun AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")

# vcpkg wants a text; this is what there is to say.
file(WRITE "${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright" "The sources of kijun state no licence.\n")
