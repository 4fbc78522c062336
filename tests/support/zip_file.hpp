#pragma once
// ZIP files for tests: parts by name.

#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace kijun::test {

using zip_parts = std::vector<std::pair<std::string, std::string>>;

/// "" when libzip refuses.
inline std::string zip_file(const zip_parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(bytes);
    zip_t* const archive = zip_open_from_source(bytes, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts) {
        zip_source_t* const part = zip_source_buffer(archive, text.data(), text.size(), 0);
        (void)zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    }
    std::string written;
    if (zip_close(archive) == 0 && zip_source_open(bytes) == 0) {
        zip_stat_t stat;
        (void)zip_source_stat(bytes, &stat);
        written.resize(stat.size);
        (void)zip_source_read(bytes, written.data(), written.size());
        (void)zip_source_close(bytes);
    }
    zip_source_free(bytes);
    zip_error_fini(&error);
    return written;
}

} // namespace kijun::test
