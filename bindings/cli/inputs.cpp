#include "inputs.hpp"

namespace kijun::cli {
namespace {

std::string_view verb_for(file_kind kind) {
    switch (kind) {
    case file_kind::revision_xml:
        return "kijun impact OLD NEW CHECKLIST --notes";
    case file_kind::review_xml:
        return "kijun review";
    case file_kind::ledger_xml:
        return "kijun ledger show";
    default:
        return "";
    }
}

bool looks_like_xml(const std::string& bytes) {
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n", mark);
    return first != std::string::npos && bytes[first] == '<';
}

} // namespace

std::optional<source> open_input(const std::string& path, messages& out) {
    result<source> opened = load(path);
    if (!opened) {
        out.tell(opened.error());
        return std::nullopt;
    }
    return std::move(opened).value();
}

void tell_wrong_kind(const source& input, messages& out) {
    if (const std::string_view verb = verb_for(kind_of(input)); !verb.empty()) {
        out.say(
            input.name + ": " +
            std::string(out.choose("版でもチェックリストでもありません。次の操作で使います: ",
                                   "neither an edition nor a checklist; it is for: ")) +
            std::string(verb));
        return;
    }
    if (looks_like_xml(input.bytes)) {
        if (const result<reading<edition>> tried = read_edition(input); !tried) {
            out.tell(tried.error());
            return;
        }
    }
    out.tell(failure{code::unknown_format,
                     {input.name, {}, {}},
                     {std::string(out.choose("版でもチェックリストでもない",
                                             "neither an edition nor a checklist"))}});
}

} // namespace kijun::cli
