#pragma once
// JSON written straight into one string, in the one layout that all our results have: members
// in the order in which they come, two blanks an indent, an array of scalars and an object of
// at most three scalars on one line, doubles as print_decimal has them, characters beyond ASCII
// as they are, a line end at the end.
//
// Nothing is known of a container when it begins, so each begins on one line; the first member
// that does not belong there breaks what little has been written of it into lines.

#include <boost/json.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kijun {

/// Calls nest as the document does. Preconditions: an array holds scalars or containers, not
/// both; `key` comes before every value in an object and nowhere else.
class json_writer {
public:
    /// Room for so many bytes.
    void reserve(std::size_t bytes) { out_.reserve(bytes); }

    void begin_object() { begin('{'); }
    /// An object that is sure to be broken into lines: of more than three members, or of some
    /// that are containers. Saves that the first ones are written twice.
    void begin_long_object() {
        begin('{');
        open_.back().on_one_line = false;
    }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    /// The name of the next member; held until then.
    void key(std::string_view name) noexcept { key_ = name; }

    /// Ill-formed UTF-8 (a file name, say) becomes U+FFFD.
    void add(std::string_view text);
    void add(const char* text) { add(std::string_view(text)); }
    void add(const std::string& text) { add(std::string_view(text)); }
    void add(std::same_as<bool> auto truth) { scalar(truth ? "true" : "false"); }
    void add(std::integral auto number)
        requires(!std::same_as<decltype(number), bool>)
    {
        scalar(std::to_string(number));
    }
    void add(double number);
    void add(const std::vector<std::string>& texts);
    void add(const boost::json::value& what);
    void add(const boost::json::array& what);
    void add(const boost::json::object& what);

    /// A member of an object.
    template <typename Value>
    void add(std::string_view name, const Value& value) {
        key(name);
        add(value);
    }

    /// The text of a container that was written before in the same depth: see `written_since`.
    void add_written(std::string_view text) {
        begin_value(false);
        out_ += text;
    }
    /// How much there is, and what came since: for what is written into many documents.
    [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }
    [[nodiscard]] std::string written_since(std::size_t size) const {
        return out_.substr(size);
    }

    /// What was written since the last call, for what need not be in memory as a whole. Only
    /// where every container that is open and has members is broken into lines (see above), and
    /// not together with `written_since`.
    [[nodiscard]] std::string take();

    /// The document, once its one value is complete. The writer is empty afterwards.
    [[nodiscard]] std::string finish();

private:
    static constexpr std::size_t most_members_inline = 3;
    struct container {
        bool is_object = false;
        bool on_one_line = true;
        std::size_t count = 0;
        std::array<std::size_t, most_members_inline> begins{}; ///< of the first members
    };

    void begin(char bracket);
    void end(char bracket);
    void begin_value(bool is_scalar);
    void break_line() { out_.append(1, '\n').append(2 * open_.size(), ' '); }
    void break_lines_of(container& in);
    void scalar(std::string_view written);
    void append_string(std::string_view text);

    std::string out_;
    std::string_view key_;
    std::vector<container> open_;
};

} // namespace kijun
