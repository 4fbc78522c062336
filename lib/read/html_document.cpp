// libxml2 tells tags and text as they come and builds no tree: it does not recurse, and a file
// that opens tags without end is stopped where the limit is.

#include "read/html_document.hpp"

#include "read/document_reader.hpp"

#include <algorithm>
#include <exception>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

namespace kijun {
namespace {

/// More attributes than a tag has; libxml2 compares each with all before it.
constexpr std::size_t most_attributes = 50'000;

struct context_closer {
    void operator()(htmlParserCtxtPtr context) const noexcept { htmlFreeParserCtxt(context); }
};

struct sax_state {
    htmlParserCtxtPtr context = nullptr;
    html_builder* to = nullptr;
    std::size_t lines_before = 0;
    std::size_t deepest = 0; ///< elements that libxml2 may keep open
    bool too_deep = false;
    std::exception_ptr thrown;
    std::vector<html_attribute> attributes;

    [[nodiscard]] std::size_t line() const {
        return lines_before +
               static_cast<std::size_t>(std::max(1, xmlSAX2GetLineNumber(context)));
    }
    void stop_when_over() {
        too_deep = too_deep || static_cast<std::size_t>(context->nameNr) > deepest;
        if (to->over() || too_deep) {
            xmlStopParser(context);
        }
    }
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// What is thrown must not pass through libxml2, which is C and would keep its memory: the
/// parser is told to stop, and it is thrown on behind it.
template <typename Call>
void kept(void* user, Call call) noexcept {
    auto& state = *static_cast<sax_state*>(user);
    if (state.thrown) {
        return;
    }
    try {
        call(state);
        state.stop_when_over();
    } catch (...) {
        state.thrown = std::current_exception();
        xmlStopParser(state.context);
    }
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
    kept(user, [&](sax_state& state) {
        state.attributes.clear();
        for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
            state.attributes.push_back({view(attributes[0]), view(attributes[1])});
        }
        state.to->start(view(name), state.attributes, state.line());
    });
}

void on_end(void* user, const xmlChar* name) {
    kept(user, [&](sax_state& state) { state.to->end(view(name)); });
}

void on_text(void* user, const xmlChar* text, int size) {
    kept(user, [&](sax_state& state) {
        const std::string_view piece(reinterpret_cast<const char*>(text),
                                     static_cast<std::size_t>(size));
        const auto lines =
            static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
        const std::size_t line = state.line();
        state.to->text(piece, line > lines ? line - lines : 1);
    });
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

/// "\n" for every line's end, U+FFFD for NUL, and no <wbr>, which libxml2 takes for an element
/// that holds what follows.
std::string prepared(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r') {
            out += at + 1 < text.size() && text[at + 1] == '\n' ? "" : "\n";
        } else if (c == '\0') {
            out += "\xEF\xBF\xBD";
        } else if (c == '<' && lower(text.substr(at + 1, 3)) == "wbr" &&
                   !is_letter(text.substr(at + 4, 1).empty() ? ' ' : text[at + 4])) {
            at = std::min(text.find('>', at), text.size());
        } else {
            out += c;
        }
    }
    return out;
}

/// Where a tag has too many attributes.
std::optional<std::size_t> crowded_tag(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        at = text.find('<', at);
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
        if (at + 1 == text.size() || !is_letter(text[at + 1])) {
            continue;
        }
        const std::size_t end = std::min(text.find('>', at), text.size());
        const std::string_view tag = text.substr(at, end - at);
        if (tag.size() > most_attributes &&
            static_cast<std::size_t>(std::count_if(tag.begin(), tag.end(), [](char c) {
                return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '/' ||
                       c == '"' || c == '\'';
            })) > most_attributes) {
            return at;
        }
        at = end;
    }
    return std::nullopt;
}

void initialise() {
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });
}

} // namespace

std::optional<failure> feed_html(std::string_view text,
                                 std::size_t first_line,
                                 const std::string& file,
                                 const limits& bounds,
                                 html_builder& to) {
    const auto fail = [&](code id, std::size_t line, std::size_t limit) {
        return failure{
            id, {file, {static_cast<std::uint32_t>(line), 0, 0}, {}}, {std::to_string(limit)}};
    };
    initialise();
    const std::string clean = prepared(text);
    if (const auto crowded = crowded_tag(clean)) {
        const auto lines = std::count(
            clean.begin(), clean.begin() + static_cast<std::ptrdiff_t>(*crowded), '\n');
        return fail(code::too_many_places,
                    first_line + static_cast<std::size_t>(lines),
                    most_attributes);
    }
    sax_state state;
    state.to = &to;
    state.lines_before = first_line - 1;
    state.deepest = bounds.depth + 10'000;
    htmlSAXHandler handler{};
    handler.startElement = &on_start;
    handler.endElement = &on_end;
    handler.characters = &on_text;
    handler.ignorableWhitespace = &on_text;
    const std::unique_ptr<htmlParserCtxt, context_closer> context(htmlCreatePushParserCtxt(
        &handler, &state, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!context) {
        throw std::bad_alloc();
    }
    state.context = context.get();
    htmlCtxtUseOptions(context.get(),
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    (void)htmlParseChunk(context.get(), clean.data(), static_cast<int>(clean.size()), 1);
    if (state.thrown) {
        std::rethrow_exception(state.thrown);
    }
    const std::size_t line = to.last_line();
    if (to.over() == code::too_deep || state.too_deep) {
        return fail(code::too_deep, line, bounds.depth);
    }
    if (to.over()) {
        return fail(*to.over(), line, bounds.places);
    }
    return std::nullopt;
}

std::string declared_html_encoding(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    const std::string head = lower(bytes.substr(0, looked_at));
    const auto value_after = [&](std::string_view word, std::size_t from) {
        std::size_t at = head.find(word, from);
        if (at == std::string::npos) {
            return std::string();
        }
        at = head.find_first_not_of(" \t\r\n=\"'", at + word.size());
        const std::size_t end = head.find_first_of(" \t\r\n\"'/>;?", at);
        return at == std::string::npos || end == std::string::npos ? std::string()
                                                                   : head.substr(at, end - at);
    };
    for (std::size_t at = head.find("<meta"); at != std::string::npos;
         at = head.find("<meta", at + 1)) {
        const std::size_t end = head.find('>', at);
        const std::size_t charset = head.find("charset", at);
        if (charset < end) {
            return value_after("charset", at);
        }
    }
    return head.starts_with("<?xml") && head.find("encoding") < head.find("?>")
               ? value_after("encoding", 0)
               : std::string();
}

result<reading<located_document>> read_html(const source& input,
                                            const document_options& chosen) {
    result<text_input> opened =
        open_decoded(input, chosen.bounds, declared_html_encoding(input.bytes));
    if (!opened) {
        return opened.error();
    }
    html_builder builder(chosen.bounds);
    if (auto why = feed_html(opened->text, 1, input.name, chosen.bounds, builder)) {
        return *std::move(why);
    }
    if (builder.is_mostly_left_out()) {
        builder = html_builder(chosen.bounds, html_builder::navigation::text);
        if (auto why = feed_html(opened->text, 1, input.name, chosen.bounds, builder)) {
            return *std::move(why);
        }
    }
    builder.tell_left_out(input.name, opened->findings);
    return reading<located_document>{std::move(builder).finish(), std::move(opened->findings)};
}

} // namespace kijun
