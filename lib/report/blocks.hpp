#pragma once
// Small builders of document parts, so that the papers read as what they show.

#include <kijun/document/document.hpp>
#include <kijun/text/redline.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::blocks {

using table_row = std::vector<table_cell>;

[[nodiscard]] document_run run_of(std::string_view text, text_mark marks = text_mark::none);
[[nodiscard]] document_run link_to(std::string_view text, std::string_view target);
[[nodiscard]] document_paragraph paragraph_of(std::string_view text,
                                              text_mark marks = text_mark::none);
[[nodiscard]] document_heading
heading_of(std::size_t level, std::string_view text, std::string_view anchor = {});

/// One paragraph; none for an empty text.
[[nodiscard]] table_cell cell_of(std::string_view text, text_mark marks = text_mark::none);
[[nodiscard]] table_cell cell_of(std::vector<document_paragraph> content);
[[nodiscard]] table_cell cell_of(std::vector<document_run> runs);
[[nodiscard]] table_row row_of(const std::vector<std::string_view>& texts);

/// Adds a run, joined to the one before it when both look the same; empty text adds nothing.
void append(std::vector<document_run>& to, std::string_view text, text_mark marks);

/// New wording: equal pieces plain, inserted ones underlined, removed ones left out.
void append_new_wording(std::vector<document_run>& to, std::span<const text_run> runs);
/// Old wording: equal pieces plain, removed ones struck, inserted ones left out.
void append_old_wording(std::vector<document_run>& to, std::span<const text_run> runs);
/// Both in one: removed pieces struck, inserted ones underlined.
void append_redline(std::vector<document_run>& to, std::span<const text_run> runs);

} // namespace kijun::blocks
