#include "write/decimal.hpp"
#include "write/json_support.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kijun::json_support {

namespace {

constexpr std::size_t most_members_inline = 3;

bool is_scalar(const boost::json::value& what) {
    return !what.is_object() && !what.is_array();
}

/// Recurses as deep as our results nest, which is a handful of levels: models write their
/// paragraphs as flat lists.
class printer {
public:
    std::string print(const boost::json::object& what) {
        add(what);
        out_ += '\n';
        return std::move(out_);
    }

private:
    void add(const boost::json::value& what) {
        switch (what.kind()) {
        case boost::json::kind::null:
            out_ += "null";
            break;
        case boost::json::kind::bool_:
            out_ += what.get_bool() ? "true" : "false";
            break;
        case boost::json::kind::int64:
            out_ += std::to_string(what.get_int64());
            break;
        case boost::json::kind::uint64:
            out_ += std::to_string(what.get_uint64());
            break;
        case boost::json::kind::double_:
            out_ += print_decimal(what.get_double());
            break;
        case boost::json::kind::string:
            add_string({what.get_string().data(), what.get_string().size()});
            break;
        case boost::json::kind::array:
            add(what.get_array());
            break;
        case boost::json::kind::object:
            add(what.get_object());
            break;
        }
    }

    void add_string(std::string_view what) {
        constexpr std::string_view digits = "0123456789abcdef";
        out_ += '"';
        for (const char character : what) {
            const auto byte = static_cast<unsigned char>(character);
            if (character == '"' || character == '\\') {
                out_ += '\\';
                out_ += character;
            } else if (character == '\n') {
                out_ += "\\n";
            } else if (character == '\t') {
                out_ += "\\t";
            } else if (character == '\r') {
                out_ += "\\r";
            } else if (byte < 0x20) {
                out_ += "\\u00";
                out_ += digits[byte >> 4U];
                out_ += digits[byte & 0xFU];
            } else {
                out_ += character;
            }
        }
        out_ += '"';
    }

    void break_line() {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }

    /// One member after another between brackets, on one line or on lines of their own.
    template <typename Container, typename AddMember>
    void add_all(const Container& what,
                 std::string_view brackets,
                 bool on_one_line,
                 AddMember add_one) {
        out_ += brackets[0];
        depth_ += on_one_line ? 0 : 1;
        bool first = true;
        for (const auto& member : what) {
            out_ += first ? "" : on_one_line ? ", " : ",";
            first = false;
            if (!on_one_line) {
                break_line();
            }
            add_one(member);
        }
        if (!on_one_line) {
            --depth_;
            break_line();
        }
        out_ += brackets[1];
    }

    void add(const boost::json::array& what) {
        const bool on_one_line = std::all_of(what.begin(), what.end(), is_scalar);
        add_all(what, "[]", on_one_line, [this](const boost::json::value& each) { add(each); });
    }

    void add(const boost::json::object& what) {
        const bool on_one_line = what.size() <= most_members_inline &&
                                 std::all_of(what.begin(), what.end(), [](const auto& member) {
                                     return is_scalar(member.value());
                                 });
        add_all(what, "{}", on_one_line, [this](const auto& member) {
            add_string({member.key().data(), member.key().size()});
            out_ += ": ";
            add(member.value());
        });
    }

    std::string out_;
    std::size_t depth_ = 0;
};

} // namespace

std::string print(const boost::json::object& what) {
    return printer().print(what);
}

} // namespace kijun::json_support
