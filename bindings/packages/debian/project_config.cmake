# Read by cpack before it makes a package: the installation that it stages is to be one of Debian, and the
# archives are to be the same whenever they are made.
set(ENV{KIJUN_STAGES_DEBIAN} 1)
set(ENV{SOURCE_DATE_EPOCH} ${CPACK_KIJUN_EPOCH})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
