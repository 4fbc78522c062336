#include "write/json_writer.hpp"

#include "write/decimal.hpp"
#include "write/escape.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace kijun {

namespace {

constexpr bool is_plain(unsigned byte) {
    return byte >= 0x20U && byte != '"' && byte != '\\';
}

constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        table[byte] = is_plain(byte);
    }
    return table;
}();

/// Eight bytes at once, by the borrow that a subtraction leaves in the high bit of a byte below
/// 0x20 or equal to a sign. May say no of plain bytes, never yes of others.
constexpr bool all_plain(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80 * ones;
    const std::uint64_t control = bytes - 0x20 * ones;
    const std::uint64_t quote = (bytes ^ '"' * ones) - ones;
    const std::uint64_t backslash = (bytes ^ '\\' * ones) - ones;
    return ((control | quote | backslash) & ~bytes & high) == 0;
}

void append_escaped(std::string& out, char character) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(character);
    switch (character) {
    case '\n':
        out += "\\n";
        break;
    case '\t':
        out += "\\t";
        break;
    case '\r':
        out += "\\r";
        break;
    case '"':
    case '\\':
        out += '\\';
        out += character;
        break;
    default:
        out += "\\u00";
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
}

std::string_view view(const boost::json::string& text) {
    return {text.data(), text.size()};
}

} // namespace

void json_writer::append_string(std::string_view text) {
    out_ += '"';
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* const begin = at;
        for (std::uint64_t eight = 0; end - at >= 8; at += 8) {
            std::memcpy(&eight, at, 8);
            if (!all_plain(eight)) {
                break;
            }
        }
        while (at != end && plain[static_cast<unsigned char>(*at)]) {
            ++at;
        }
        out_.append(begin, at);
        if (at != end) {
            append_escaped(out_, *at++);
        }
    }
    out_ += '"';
}

void json_writer::add(std::string_view text) {
    begin_value(true);
    if (first_invalid_utf8(text)) {
        append_string(well_formed(text));
    } else {
        append_string(text);
    }
}

void json_writer::add(double number) {
    scalar(print_decimal(number));
}

void json_writer::add(const std::vector<std::string>& texts) {
    begin_array();
    for (const std::string& text : texts) {
        add(text);
    }
    end_array();
}

// Recurses as deep as our results nest, which is a handful of levels: models write their
// paragraphs as flat lists.
void json_writer::add(const boost::json::value& what) {
    switch (what.kind()) {
    case boost::json::kind::null:
        scalar("null");
        break;
    case boost::json::kind::bool_:
        add(what.get_bool());
        break;
    case boost::json::kind::int64:
        add(what.get_int64());
        break;
    case boost::json::kind::uint64:
        add(what.get_uint64());
        break;
    case boost::json::kind::double_:
        add(what.get_double());
        break;
    case boost::json::kind::string:
        add(view(what.get_string()));
        break;
    case boost::json::kind::array:
        add(what.get_array());
        break;
    case boost::json::kind::object:
        add(what.get_object());
        break;
    }
}

void json_writer::add(const boost::json::array& what) {
    begin_array();
    for (const boost::json::value& each : what) {
        add(each);
    }
    end_array();
}

void json_writer::add(const boost::json::object& what) {
    begin_object();
    for (const auto& member : what) {
        key({member.key().data(), member.key().size()});
        add(member.value());
    }
    end_object();
}

std::string json_writer::take() {
    assert(std::ranges::all_of(
        open_, [](const container& in) { return !in.on_one_line || in.count == 0; }));
    return std::exchange(out_, {});
}

std::string json_writer::finish() {
    assert(open_.empty());
    out_ += '\n';
    return std::exchange(out_, {});
}

void json_writer::begin(char bracket) {
    begin_value(false);
    out_ += bracket;
    open_.emplace_back().is_object = bracket == '{';
}

void json_writer::end(char bracket) {
    assert(!open_.empty() && open_.back().is_object == (bracket == '}'));
    const bool on_one_line = open_.back().on_one_line;
    open_.pop_back();
    if (!on_one_line) {
        break_line();
    }
    out_ += bracket;
}

void json_writer::begin_value(bool is_scalar) {
    if (open_.empty()) {
        return;
    }
    container& in = open_.back();
    if (in.on_one_line && (!is_scalar || (in.is_object && in.count == most_members_inline))) {
        break_lines_of(in);
    }
    if (in.count > 0) {
        out_ += in.on_one_line ? ", " : ",";
    }
    // Line end, indent and name in one piece: there are as many as values.
    constexpr std::size_t signs_of_name = 4; // "name":_
    const std::size_t indent = in.on_one_line ? 0 : 1 + 2 * open_.size();
    const std::size_t name = in.is_object ? key_.size() + signs_of_name : 0;
    const std::size_t begin = out_.size();
    if (in.on_one_line && in.count < most_members_inline) {
        in.begins[in.count] = begin;
    }
    ++in.count;
    out_.append(indent + name, ' ');
    char* to = out_.data() + begin;
    if (indent > 0) {
        *to = '\n';
        to += indent;
    }
    if (in.is_object) {
        *to++ = '"'; // a name of ours: nothing in it has to be escaped
        key_.copy(to, key_.size());
        to += key_.size();
        *to++ = '"';
        *to = ':';
    }
}

void json_writer::break_lines_of(container& in) {
    assert(in.count <= most_members_inline);
    in.on_one_line = false;
    if (in.count == 0) {
        return;
    }
    constexpr std::size_t between = 2; // ", "
    const std::size_t begin = in.begins[0];
    const std::string members = out_.substr(begin);
    out_.resize(begin);
    for (std::size_t i = 0; i < in.count; ++i) {
        const std::size_t from = in.begins[i] - begin;
        const std::size_t to =
            i + 1 < in.count ? in.begins[i + 1] - begin - between : members.size();
        out_ += i == 0 ? "" : ",";
        break_line();
        out_.append(members, from, to - from);
    }
}

void json_writer::scalar(std::string_view written) {
    begin_value(true);
    out_ += written;
}

} // namespace kijun
