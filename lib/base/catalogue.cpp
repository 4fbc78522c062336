// The words of every diagnostic, put together from one file a field. One entry a number, in the
// order of the numbers; found-texts and advice are whole sentences.

#include "base/catalogue_documents.hpp"
#include "base/catalogue_files.hpp"
#include "base/catalogue_models.hpp"
#include "base/catalogue_pages.hpp"
#include "base/catalogue_reviews.hpp"
#include "base/catalogue_standards.hpp"
#include "base/catalogue_structure.hpp"
#include "base/catalogue_texts.hpp"

#include <kijun/base/diagnostic.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace kijun {
namespace {

template <std::size_t... Sizes>
constexpr auto joined(const std::array<catalogue_entry, Sizes>&... parts) {
    std::array<catalogue_entry, (Sizes + ...)> all{};
    auto to = all.begin();
    ((to = std::copy(parts.begin(), parts.end(), to)), ...);
    return all;
}

constexpr auto entries = joined(file_entries,
                                model_entries,
                                review_entries,
                                standard_entries,
                                document_entries,
                                page_entries,
                                text_entries,
                                structure_entries);

constexpr bool ascend() {
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i - 1].id >= entries[i].id) {
            return false;
        }
    }
    return true;
}
static_assert(ascend(), "entries stand in the order of their numbers, each number once");

} // namespace

std::span<const catalogue_entry> catalogue() noexcept {
    return entries;
}

const catalogue_entry& entry_of(code id) noexcept {
    const auto* const found = std::lower_bound(
        entries.begin(), entries.end(), id, [](const catalogue_entry& entry, code wanted) {
            return entry.id < wanted;
        });
    return found == entries.end() ? entries.back() : *found;
}

} // namespace kijun
