#pragma once
// The texts that the cells of a workbook share, rich ones among them.

#include <kijun/document/document.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

struct lxw_sst;

namespace kijun::xlsx {

/// Text as a cell holds it: what looks like an escaped character (_x000D_) is escaped itself,
/// so that it stays what it is.
[[nodiscard]] std::string escaped_text(std::string_view text);

class shared_texts {
public:
    /// What to write into the cell: the text itself, or of several runs a stand-in for them.
    [[nodiscard]] std::string placeholder(const std::vector<document_run>& runs);
    /// Puts the runs where their stand-ins are. Once, when all cells are written.
    void settle(lxw_sst& into) const;

private:
    std::map<std::string, std::string> by_xml_;    ///< stand-in of runs that are XML
    std::map<std::string, std::string> stood_for_; ///< the contrary
};

} // namespace kijun::xlsx
