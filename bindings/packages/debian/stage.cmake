# What every package of Debian has besides what is installed: copyright, changelogs, its bill of materials,
# pages packed. Included by the installation of each component, and does something under cpack only.
# Wants package, version, epoch, source, build, objects and runs.
if(NOT "$ENV{KIJUN_STAGES_DEBIAN}")
  return()
endif()
function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
get_filename_component(above "${root}" DIRECTORY)
set(doc "${root}/share/doc/${package}")
configure_file("${source}/debian/copyright" "${doc}/copyright" COPYONLY)
configure_file("${source}/../../lib/CHANGELOG.md" "${doc}/changelog" COPYONLY)
configure_file("${build}/bindings/packages/changelog.Debian" "${doc}/changelog.Debian" COPYONLY)
file(GLOB_RECURSE pages "${root}/share/man/*.1")
run(gzip -9nf "${doc}/changelog" "${doc}/changelog.Debian" ${pages})

# As dh_strip does it: CMake strips programs and shared libraries only.
file(GLOB_RECURSE archives "${root}/*.a")
foreach(archive IN LISTS archives)
  run(strip --strip-debug --remove-section=.comment --remove-section=.note --enable-deterministic-archives
      "${archive}")
endforeach()

run("${source}/make_sbom" --name ${package} --version ${version} --epoch ${epoch} --root "${above}" --build "${build}"
    --objects ${objects} --runs ${runs} --output "${doc}/sbom.spdx.json")
# Nothing of who built it: neither the permissions of files nor those of folders.
run(chmod -R u=rwX,go=rX "${above}")
