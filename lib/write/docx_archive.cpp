#include "docx_archive.hpp"

#include <cstddef>
#include <memory>
#include <new>
#include <zip.h>

namespace kijun {

namespace {

struct archive_closer {
    void operator()(zip_t* opened) const noexcept { zip_discard(opened); }
};
struct source_closer {
    void operator()(zip_source_t* held) const noexcept { zip_source_free(held); }
};

// Everything happens in memory, so that a refusal of libzip can only mean that there is none
// left.
void must(bool held) {
    if (!held) {
        throw std::bad_alloc();
    }
}

constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t first_day = (1U << 5U) | 1U; // 1980-01-01: months and days from bit 5, 0

} // namespace

std::string zipped(const std::vector<archive_part>& parts) {
    const std::unique_ptr<zip_source_t, source_closer> bytes(
        zip_source_buffer_create(nullptr, 0, 0, nullptr));
    must(bytes != nullptr);
    zip_source_keep(bytes.get()); // the archive frees one hold, we the other
    std::unique_ptr<zip_t, archive_closer> opened(
        zip_open_from_source(bytes.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
    if (opened == nullptr) {
        zip_source_free(bytes.get());
    }
    must(opened != nullptr);
    for (const archive_part& part : parts) {
        zip_source_t* content =
            zip_source_buffer(opened.get(), part.bytes.data(), part.bytes.size(), 0);
        must(content != nullptr);
        const zip_int64_t index =
            zip_file_add(opened.get(), part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(content);
        }
        must(index >= 0);
        const auto place = static_cast<zip_uint64_t>(index);
        must(zip_file_set_dostime(opened.get(), place, midnight, first_day, 0) == 0);
        must(zip_set_file_compression(opened.get(), place, ZIP_CM_DEFLATE, 0) == 0);
    }
    must(zip_close(opened.get()) == 0);
    // NOLINTNEXTLINE(bugprone-unused-return-value): it is closed, and nobody's any more
    (void)opened.release();
    must(zip_source_open(bytes.get()) == 0);
    zip_stat_t about;
    zip_stat_init(&about);
    must(zip_source_stat(bytes.get(), &about) == 0 && (about.valid & ZIP_STAT_SIZE) != 0);
    std::string all(static_cast<std::size_t>(about.size), '\0');
    const zip_int64_t got = zip_source_read(bytes.get(), all.data(), about.size);
    (void)zip_source_close(bytes.get());
    must(got == static_cast<zip_int64_t>(about.size));
    return all;
}

} // namespace kijun
