#include "findings.hpp"
#include "models.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/utf8.hpp>
#include <kijun/write/write.hpp>

struct kijun_citations {
    std::string text;
    kijun::resolution cited;
};

using namespace kijun::c;

namespace {

/// Why a text cannot be read, where it is not UTF-8.
std::optional<kijun::failure> not_utf8(std::string_view text) {
    const std::optional<std::size_t> bad = kijun::first_invalid_utf8(text);
    if (!bad) {
        return std::nullopt;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(text[*bad]);
    const kijun::line_index lines(text.substr(0, *bad));
    return kijun::failure{kijun::code::not_utf8,
                          {{}, lines.at(*bad), {}},
                          {{'0', 'x', digits[byte >> 4U], digits[byte & 15U]}}};
}

const kijun::resolved_citation* find(const kijun_citations* of, size_t index) noexcept {
    return of == nullptr || index >= of->cited.citations.size() ? nullptr
                                                                : &of->cited.citations[index];
}

} // namespace

kijun_status kijun_cite(kijun_text text,
                        const kijun_edition* edition,
                        kijun_failure** why,
                        kijun_citations** out) noexcept {
    return make(why, out, [&]() -> made<kijun_citations> {
        if (const char* const wrong = kijun::c::text(text, "text")) {
            return bad_argument(wrong);
        }
        if (const std::optional<kijun::failure> bad = not_utf8(view_of(text))) {
            return refused(*bad);
        }
        const kijun::clause_list* const clauses =
            edition == nullptr ? nullptr : &edition->value().clauses();
        return std::make_unique<kijun_citations>(kijun_citations{
            std::string(view_of(text)), kijun::resolve_citations(view_of(text), clauses)});
    });
}

size_t kijun_citations_count(const kijun_citations* of) noexcept {
    return of == nullptr ? 0 : of->cited.citations.size();
}

kijun_status
kijun_citations_at(const kijun_citations* of, size_t index, kijun_citation* out) noexcept {
    const kijun::resolved_citation* const one = find(of, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::text_span span = one->source.span;
    kijun_citation row{};
    row.begin = span.begin;
    row.end = span.end;
    row.text = {of->text.data() + span.begin, span.end - span.begin};
    row.kind = static_cast<kijun_citation_kind>(one->source.kind);
    row.locator = borrowed(one->source.locator);
    row.clause_count = one->clauses.size();
    row.excluded_count = one->excluded.size();
    return put(out, row);
}

kijun_status kijun_citations_clause(const kijun_citations* of,
                                    size_t index,
                                    size_t clause,
                                    kijun_text* out) noexcept {
    const kijun::resolved_citation* const one = find(of, index);
    return one == nullptr ? KIJUN_INVALID_ARGUMENT : put(out, one->clauses, clause);
}

kijun_status kijun_citations_excluded(const kijun_citations* of,
                                      size_t index,
                                      size_t clause,
                                      kijun_text* out) noexcept {
    const kijun::resolved_citation* const one = find(of, index);
    return one == nullptr ? KIJUN_INVALID_ARGUMENT : put(out, one->excluded, clause);
}

kijun_status kijun_citations_findings(const kijun_citations* of,
                                      kijun_language language,
                                      kijun_failure** why,
                                      kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_citations& one) {
        return std::span(one.cited.findings);
    });
}

kijun_status kijun_citations_write(const kijun_citations* of,
                                   kijun_format format,
                                   const kijun_writing_options* options,
                                   kijun_failure** why,
                                   kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_citations& one, const writing& how) -> made<kijun_bytes> {
                     return how.format == KIJUN_JSON
                                ? bytes_of(kijun::to_json(one.cited, one.text))
                                : no_such_form(how);
                 });
}

void kijun_citations_free(kijun_citations* of) noexcept {
    delete of;
}
