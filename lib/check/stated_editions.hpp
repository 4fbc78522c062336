#pragma once
// Editions that a text says it goes by: 安全対策基準第11版, 第12版の実9, 実9（第12版）, 旧実9.

#include "check/judge.hpp"

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::checking {

struct stated_edition {
    text_span span; ///< 第11版
    std::uint32_t number = 0;
};

/// The number of 第12版, １２版 or 第十二版, as a whole; none for other names.
[[nodiscard]] std::optional<std::uint32_t> edition_number(std::string_view name);

/// Knows the names of the standard and of both editions.
class stated_editions {
public:
    stated_editions(const edition& current, const edition* was);

    /// Finds the statements of a text that are not of the current edition, and binds the
    /// citations that they go with. A 第N版 counts where the standard is named before it or a
    /// citation stands beside it; by itself only the old edition's, or one that was named so
    /// before, in a text that cites the standard or names it. That one edition became another
    /// (第12版から第13版へ) states neither. Linear.
    [[nodiscard]] std::vector<stated_edition> read(std::string_view text,
                                                   std::vector<read_citation>& cited) const;

private:
    [[nodiscard]] bool names_standard(std::string_view text, std::size_t end) const;
    [[nodiscard]] bool name_follows(std::string_view text, std::size_t end) const;
    [[nodiscard]] bool becomes_current(std::string_view text, std::size_t end) const;
    [[nodiscard]] binding bound_to(std::uint32_t number) const;
    static void bind_marked(std::string_view text, std::vector<read_citation>& cited);
    static void bind_lists(std::string_view text,
                           std::vector<read_citation>& cited,
                           std::vector<bool>& bound);
    static std::optional<std::size_t> followed_by(std::string_view text,
                                                  const std::vector<read_citation>& cited,
                                                  std::size_t begin);

    std::vector<std::string> names_; ///< of the standard, longest first
    std::optional<std::uint32_t> current_;
    std::optional<std::uint32_t> was_;
};

} // namespace kijun::checking
