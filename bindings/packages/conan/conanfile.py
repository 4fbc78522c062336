"""kijun for Conan 2, of the sources that this recipe lies in: conan create bindings/packages/conan"""

import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir
from conan.tools.gnu import PkgConfigDeps

required_conan_version = ">=2.0"


class KijunConan(ConanFile):
    name = "kijun"
    description = "Editions of numbered rules: what changed, and who must look"
    # The sources state no licence, so there is none to name here.
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "tools": [True, False]}
    default_options = {"shared": False, "fPIC": True, "tools": False, "boost/*:without_json": False}

    def _sources(self):
        return os.path.abspath(os.path.join(self.recipe_folder, "..", "..", ".."))

    def set_version(self):
        text = load(self, os.path.join(self._sources(), "CMakeLists.txt"))
        self.version = re.search(r"project\(kijun VERSION ([0-9.]+)", text).group(1)

    def export_sources(self):
        for part in ("CMakeLists.txt", "include/*", "lib/*", "bindings/*"):
            copy(self, part, self._sources(), self.export_sources_folder)

    def configure(self):
        if self.options.shared:
            self.options.rm_safe("fPIC")

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        # Debian 12's versions, or the next ones that Conan's own index has.
        self.requires("boost/1.81.0")
        self.requires("icu/72.1")
        self.requires("pugixml/1.13")
        self.requires("libxml2/[>=2.9.14 <3]")
        self.requires("libxlsxwriter/1.1.4")
        self.requires("libzip/[>=1.7.3 <2]")
        self.requires("md4c/0.4.8")
        if self.options.tools:
            self.requires("cli11/2.1.2")

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25 <4]")
        self.tool_requires("pkgconf/[>=1.9 <3]")

    def validate(self):
        check_min_cppstd(self, 20)
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("kijun is built and tested on Linux only")

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["KIJUN_BOTH_LIBRARIES"] = False
        toolchain.cache_variables["KIJUN_C"] = False
        toolchain.cache_variables["KIJUN_CLI"] = bool(self.options.tools)
        toolchain.cache_variables["KIJUN_PYTHON"] = "OFF"
        toolchain.cache_variables["KIJUN_TESTS"] = False
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        # Conan tells CMake and pkg-config of packages by files of its own.
        rmdir(self, os.path.join(self.package_folder, "lib", "cmake"))
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "kijun")
        self.cpp_info.set_property("cmake_target_name", "kijun::kijun")
        self.cpp_info.set_property("pkg_config_name", "kijun")
        self.cpp_info.libs = ["kijun"]
        self.cpp_info.requires = [
            "boost::json", "boost::headers", "icu::icu-uc", "icu::icu-i18n", "pugixml::pugixml", "libxml2::libxml2",
            "libxlsxwriter::libxlsxwriter", "libzip::libzip", "md4c::md4c"]
        if self.options.tools:
            self.cpp_info.requires.append("cli11::cli11")
        self.cpp_info.system_libs = ["m", "pthread"]
