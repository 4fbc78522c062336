#pragma once
// The two readers behind `read_checklist`, and what they share: how items are numbered.

#include "text_input.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/source.hpp>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kijun {

[[nodiscard]] result<reading<checklist>> read_checklist_xml(const source& input,
                                                            const limits& bounds);
[[nodiscard]] result<reading<checklist>> read_checklist_table(const source& input,
                                                              const limits& bounds);

/// The checklist in a document that was read from this file, with the findings of both.
[[nodiscard]] result<reading<checklist>>
find_checklist_in(result<reading<located_document>> read,
                  const source& input,
                  const checklist_layout& layout,
                  const limits& bounds);

/// Does it hold a header row with 通番 and one more of the published columns?
[[nodiscard]] bool is_checklist_table(const source& input);

/// Makes 通番 fit to go by: width folded, blanks removed, "#1" for one that is missing
/// (KJ0301); one that is there twice is kept (KJ0302).
class item_numbers {
public:
    [[nodiscard]] std::string
    take(std::string_view written, const location& where, std::vector<diagnostic>& findings);

private:
    std::unordered_set<std::string> seen_;
    std::size_t missing_ = 0;
};

} // namespace kijun
