#include "read/archive.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <zip.h>

namespace kijun {
namespace {

/// As Office compares names of parts.
std::string folded(std::string_view name) {
    if (name.starts_with('/')) {
        name.remove_prefix(1);
    }
    std::string key(name);
    std::transform(key.begin(), key.end(), key.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return key;
}

std::string words_of(zip_error_t* error) {
    return zip_error_strerror(error);
}

struct archive_closer {
    void operator()(zip_t* opened) const noexcept { zip_discard(opened); }
};
struct part_closer {
    void operator()(zip_file_t* opened) const noexcept {
        (void)zip_fclose(opened); // what it could still say, zip_fread said
    }
};

} // namespace

struct archive::state {
    std::string file;
    std::size_t file_bytes = 0;
    std::size_t part_bytes = 0;
    std::size_t taken = 0; ///< bytes unpacked so far
    std::unique_ptr<zip_t, archive_closer> opened;
    std::vector<std::string> names;
    std::unordered_map<std::string, std::size_t> places; ///< by folded name

    [[nodiscard]] failure fail(code id, std::vector<std::string> details) const {
        return {id, {file, {}, {}}, std::move(details)};
    }

    /// What a part unpacks to by the directory; 0 where a file of this size cannot hold it.
    [[nodiscard]] std::size_t claimed_by(std::size_t part) const {
        constexpr std::size_t most = 1032; // bytes that deflate makes of one
        zip_stat_t said;
        const bool is_said = zip_stat_index(opened.get(), part, 0, &said) == 0 &&
                             (said.valid & ZIP_STAT_SIZE) != 0;
        return is_said && said.size / most <= file_bytes ? said.size : 0;
    }
};

archive::archive(std::unique_ptr<state> held) noexcept : state_(std::move(held)) {}
archive::~archive() = default;
archive::archive(archive&&) noexcept = default;
archive& archive::operator=(archive&&) noexcept = default;

result<archive> archive::open(const source& input, const limits& bounds) {
    auto held = std::make_unique<state>();
    held->file = input.name;
    held->file_bytes = input.bytes.size();
    held->part_bytes = bounds.part_bytes;
    if (input.bytes.size() > bounds.file_bytes) {
        return held->fail(code::file_too_large, {std::to_string(bounds.file_bytes)});
    }
    if (input.bytes.empty()) { // libzip takes it for an archive of no parts
        return held->fail(code::archive_broken, {"0"});
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* bytes =
        zip_source_buffer_create(input.bytes.data(), input.bytes.size(), 0, &error);
    held->opened.reset(bytes == nullptr ? nullptr
                                        : zip_open_from_source(bytes, ZIP_RDONLY, &error));
    if (!held->opened) {
        if (bytes != nullptr) {
            zip_source_free(bytes);
        }
        const std::string reason = words_of(&error);
        zip_error_fini(&error);
        return held->fail(code::archive_broken, {reason});
    }
    zip_error_fini(&error);
    const auto count = static_cast<std::size_t>(
        std::max<zip_int64_t>(zip_get_num_entries(held->opened.get(), 0), 0));
    if (count > bounds.parts) {
        return held->fail(code::archive_broken,
                          {std::to_string(count) + " > " + std::to_string(bounds.parts)});
    }
    held->names.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(held->opened.get(), i, ZIP_FL_ENC_GUESS);
        std::string& kept = held->names.emplace_back(name == nullptr ? "" : name);
        std::ranges::replace(kept, '\\', '/'); // as programs on Windows write them
        held->places.emplace(folded(held->names.back()), i); // the first of equal names
    }
    return archive(std::move(held));
}

bool archive::has(std::string_view part) const {
    return state_->places.contains(folded(part));
}

const std::vector<std::string>& archive::names() const {
    return state_->names;
}

result<std::string> archive::part(std::string_view name) const {
    const auto found = state_->places.find(folded(name));
    if (found == state_->places.end()) {
        return state_->fail(code::part_missing, {std::string(name)});
    }
    const auto broken = [&](zip_error_t* error) {
        const bool locked = zip_error_code_zip(error) == ZIP_ER_NOPASSWD;
        return locked ? state_->fail(code::encrypted, {})
                      : state_->fail(code::part_unreadable,
                                     {std::string(name), words_of(error), "0"});
    };
    const std::unique_ptr<zip_file_t, part_closer> opened(
        zip_fopen_index(state_->opened.get(), found->second, 0));
    if (!opened) {
        return broken(zip_get_error(state_->opened.get()));
    }
    // The size in the directory is only what the file claims: room is made for it, but bytes
    // are counted as they come.
    constexpr std::size_t step = std::size_t{1} << 16U;
    std::string bytes;
    bytes.reserve(std::min(state_->claimed_by(found->second), state_->part_bytes) + step);
    for (;;) {
        const std::size_t held = bytes.size();
        bytes.resize(held + step);
        const zip_int64_t got = zip_fread(opened.get(), bytes.data() + held, step);
        if (got < 0) {
            return broken(zip_file_get_error(opened.get()));
        }
        bytes.resize(held + static_cast<std::size_t>(got));
        if (bytes.size() > state_->part_bytes - std::min(state_->taken, state_->part_bytes)) {
            return state_->fail(code::part_too_large,
                                {std::string(name), std::to_string(state_->part_bytes)});
        }
        if (got == 0) {
            state_->taken += bytes.size();
            return bytes;
        }
    }
}

} // namespace kijun
