#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/text/utf8.hpp>
#include <kijun/write/write.hpp>

namespace kijun::cli {
namespace {

// One citation a line: line:column, as written, the clauses meant (with a minus those that it
// leaves out of a range), the place inside.
std::string as_lines(const resolution& cited, std::string_view text) {
    std::string all;
    // Citations ascend: each place is counted from the one before, however long a line is.
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t counted = 0;
    for (const resolved_citation& one : cited.citations) {
        const text_span span = one.source.span;
        for (; counted < span.begin; ++counted) {
            const auto byte = static_cast<unsigned char>(text[counted]);
            if (byte == '\n') {
                ++line;
                column = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++column;
            }
        }
        all += std::to_string(line) + ":" + std::to_string(column) + "\t";
        all += text.substr(span.begin, span.end - span.begin);
        all += '\t';
        for (std::size_t i = 0; i < one.clauses.size(); ++i) {
            all += i == 0 ? "" : " ";
            all += one.source.kind == citation_kind::item ? "通番" : "";
            all += one.clauses[i];
        }
        for (std::size_t i = 0; i < one.excluded.size(); ++i) {
            all += (i == 0 ? "-" : " -") + one.excluded[i];
        }
        all += '\t' + one.source.locator + '\n';
    }
    return all;
}

} // namespace

exit_code run_cite(const options& chosen, messages& out) {
    std::string text = chosen.inputs.front();
    std::string name;
    if (text == "-") {
        std::optional<source> input = open_input(text, chosen.bounds, out);
        if (!input) {
            return exit_code::input;
        }
        text = std::move(input->bytes);
        name = std::move(input->name);
    }
    if (const std::optional<std::size_t> bad = first_invalid_utf8(text)) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(text[*bad]);
        const std::string_view good = std::string_view(text).substr(0, *bad);
        out.tell(failure{code::not_utf8,
                         {name, line_index(good).at(*bad), {}},
                         {{'0', 'x', digits[byte >> 4U], digits[byte & 15U]}}});
        return exit_code::input;
    }
    std::optional<edition> decides;
    if (!chosen.edition.empty()) {
        decides = take_edition(chosen.edition, chosen.bounds, out);
        if (!decides) {
            return exit_code::input;
        }
    }
    resolution cited =
        resolve_citations(text, decides ? &decides->clauses() : nullptr, chosen.bounds);
    for (diagnostic& found : cited.findings) {
        found.where.file = name;
    }
    out.tell(cited.findings);
    const bool json = chosen.formats.front() == "json";
    const std::string bytes = json ? to_json(cited, text) : as_lines(cited, text);
    return finish(emit(chosen.output, bytes, out), chosen, out);
}

} // namespace kijun::cli
