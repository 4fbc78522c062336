#include "json_tree.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <utility>

namespace kijun {

namespace json = boost::json;

/// Takes Boost.JSON's events in and finds the place of each value on the way: between two
/// values of a well-formed text there are only keys, blanks and punctuation.
class json_tree_builder {
public:
    // What basic_parser wants of its handler.
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit json_tree_builder(std::string_view text) : text_(text) {}

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return open(json_kind::object); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code&) { return open(json_kind::array); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        return append(part);
    }
    bool on_key(json::string_view rest, std::size_t, json::error_code&) {
        append(rest);
        key_ = take();
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        return append(part);
    }
    bool on_string(json::string_view rest, std::size_t, json::error_code&) {
        append(rest);
        const json_tree::piece words = take();
        add(json_kind::string).text = words;
        skip_string();
        return true;
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code&) { return number(); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return number(); }
    bool on_double(double, json::string_view, json::error_code&) { return number(); }
    bool on_bool(bool, json::error_code&) { return word(json_kind::boolean); }
    bool on_null(json::error_code&) { return word(json_kind::null); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

    json_tree take_tree() { return std::move(tree_); }

private:
    using node = json_tree::node;

    bool append(json::string_view part) {
        tree_.words_.append(part.data(), part.size());
        return true;
    }

    /// What was appended since the last call.
    json_tree::piece take() {
        const auto end = static_cast<std::uint32_t>(tree_.words_.size());
        const json_tree::piece taken{taken_, end - taken_};
        taken_ = end;
        return taken;
    }

    node& add(json_kind kind) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        if (!open_.empty()) {
            open_place& in = open_.back();
            (in.last == json_tree::none ? tree_.nodes_[in.index].first_child
                                        : tree_.nodes_[in.last].next) = index;
            in.last = index;
        }
        node& added = tree_.nodes_.emplace_back();
        added.kind = kind;
        added.key = std::exchange(key_, {});
        find_value();
        added.offset = static_cast<std::uint32_t>(at_);
        return added;
    }

    bool open(json_kind kind) {
        add(kind);
        ++at_;
        open_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size() - 1), json_tree::none});
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    bool number() {
        add(json_kind::number);
        at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
        return true;
    }

    bool word(json_kind kind) {
        add(kind);
        at_ =
            std::min(text_.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at_), text_.size());
        return true;
    }

    /// Moves to where the next value begins, over a key if one stands before it.
    void find_value() {
        constexpr std::string_view between = " \t\r\n,:]}";
        at_ = std::min(text_.find_first_not_of(between, at_), text_.size());
        if (at_ < text_.size() && text_[at_] == '"') {
            const std::size_t string = at_;
            skip_string();
            const std::size_t after = text_.find_first_not_of(" \t\r\n", at_);
            if (after < text_.size() && text_[after] == ':') {
                at_ = std::min(text_.find_first_not_of(between, after), text_.size());
            } else {
                at_ = string;
            }
        }
    }

    /// From the opening quote to behind the closing one.
    void skip_string() {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            at_ += text_[at_] == '\\' ? 1 : 0;
        }
        at_ = std::min(at_ + 1, text_.size());
    }

    struct open_place {
        std::uint32_t index;
        std::uint32_t last;
    };

    std::string_view text_;
    std::size_t at_ = 0;
    json_tree tree_;
    json_tree::piece key_;
    std::uint32_t taken_ = 0;
    std::vector<open_place> open_;
};

namespace {

/// Up to 20 bytes from an offset to the end of its line, whole characters.
std::string around(std::string_view text, std::size_t offset) {
    std::string_view rest = text.substr(std::min(offset, text.size()));
    rest = rest.substr(0, rest.find_first_of("\r\n"));
    std::size_t end = std::min<std::size_t>(rest.size(), 20);
    while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return rest.empty() ? "EOF" : std::string(rest.substr(0, end));
}

} // namespace

result<json_tree> json_tree::parse(const text_input& input, const limits& bounds) {
    constexpr std::size_t deepest = 1'000;
    json::parse_options options;
    options.max_depth = std::min(bounds.depth, deepest);
    json::basic_parser<json_tree_builder> parser(options, input.text);
    json::error_code error;
    const std::size_t read =
        parser.write_some(false, input.text.data(), input.text.size(), error);
    if (error == json::error::too_deep) {
        return input.fail(code::too_deep, read, {std::to_string(options.max_depth)});
    }
    const std::size_t rest = input.text.find_first_not_of(" \t\r\n", read);
    if (error || rest != std::string_view::npos) {
        const std::size_t at = error ? read : rest;
        return input.fail(code::json_syntax, at, {around(input.text, at)});
    }
    return parser.handler().take_tree();
}

json_kind json_value::kind() const noexcept {
    return tree_->nodes_[index_].kind;
}

std::string_view json_value::text() const noexcept {
    return tree_->view(tree_->nodes_[index_].text);
}

std::string_view json_value::key() const noexcept {
    return tree_->view(tree_->nodes_[index_].key);
}

std::size_t json_value::offset() const noexcept {
    return tree_->nodes_[index_].offset;
}

std::vector<json_value> json_value::children() const {
    std::vector<json_value> found;
    for (std::uint32_t next = tree_->nodes_[index_].first_child; next != json_tree::none;
         next = tree_->nodes_[next].next) {
        found.push_back({tree_, next});
    }
    return found;
}

json_value json_value::member(std::string_view name) const noexcept {
    json_value found;
    if (kind() == json_kind::object) {
        for (std::uint32_t next = tree_->nodes_[index_].first_child; next != json_tree::none;
             next = tree_->nodes_[next].next) {
            if (tree_->view(tree_->nodes_[next].key) == name) {
                found = {tree_, next};
            }
        }
    }
    return found;
}

} // namespace kijun
