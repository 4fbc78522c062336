# KIJUN_DATE and KIJUN_EPOCH: the day that man pages and packages bear, so that two builds of one source are
# the same to the byte. SOURCE_DATE_EPOCH says it; else the last commit; else the changelog as it was unpacked.
set(KIJUN_EPOCH "$ENV{SOURCE_DATE_EPOCH}")
if(NOT KIJUN_EPOCH MATCHES "^[0-9]+$" AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
  execute_process(COMMAND git -C ${PROJECT_SOURCE_DIR} log -1 --format=%ct
                  OUTPUT_VARIABLE KIJUN_EPOCH OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT KIJUN_EPOCH MATCHES "^[0-9]+$")
  file(TIMESTAMP ${PROJECT_SOURCE_DIR}/lib/CHANGELOG.md KIJUN_EPOCH "%s" UTC)
endif()
# Nothing but this variable tells string(TIMESTAMP) of another time than now.
set(before "$ENV{SOURCE_DATE_EPOCH}")
set(ENV{SOURCE_DATE_EPOCH} ${KIJUN_EPOCH})
string(TIMESTAMP KIJUN_DATE "%Y-%m-%d" UTC)
set(ENV{SOURCE_DATE_EPOCH} "${before}")
