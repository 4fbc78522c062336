#pragma once
// Runs of text as WordprocessingML, with their marks and tracked changes.

#include <kijun/document/document.hpp>
#include <kijun/write/docx_options.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace kijun::docx {

/// Writes runs of one file: numbers its tracked changes and knows its bookmarks.
class text_writer {
public:
    /// `bookmarks` by anchor.
    text_writer(const docx_options& chosen,
                std::map<std::string, std::string, std::less<>> bookmarks);

    /// "" where the file has no such anchor.
    [[nodiscard]] std::string bookmark(std::string_view anchor) const;

    void append(std::string& to, const document_run& run);
    /// Label and runs; the label in a style of its own, so that it is known again.
    void append(std::string& to, const document_paragraph& paragraph);
    void append(std::string& to, const document_heading& heading);

    /// Inside <w:pPr>: says that the end of the paragraph came or went. "" where it did not.
    [[nodiscard]] std::string fate(tracked_fate of);

private:
    void append(std::string& to, const document_run& run, tracked_fate around);
    void append_label(std::string& to,
                      const std::string& label,
                      text_mark marks,
                      tracked_fate around);
    void append_marked(std::string& to,
                       std::string_view text,
                       std::string_view look,
                       text_mark marks,
                       tracked_fate around);
    [[nodiscard]] std::string open_change(std::string_view element, tracked_fate around);

    // LibreOffice makes one change of two that touch over the end of a paragraph, were they
    // made within a minute; then a paragraph that stays would be joined with the next. So what
    // happened inside paragraphs has another hour than what happened to whole ones.
    std::string of_whole_; ///< author and date of a change, as attributes
    std::string of_inside_;
    std::map<std::string, std::string, std::less<>> bookmarks_;
    std::size_t changes_ = 0;
};

} // namespace kijun::docx
