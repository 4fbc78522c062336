#pragma once
// A JSON file as our readers see it: Boost.JSON's events as a tree with the place of every
// value. Boost.JSON's own values forget where they stood.

#include "text_input.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/location.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/source.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

enum class json_kind : std::uint8_t { null, boolean, number, string, array, object };

class json_tree;

/// A value of a tree, or none. Valid while the tree lives and stays where it is.
class json_value {
public:
    json_value() = default;

    explicit operator bool() const noexcept { return tree_ != nullptr; }
    /// Precondition of all that follow: it is a value.
    [[nodiscard]] json_kind kind() const noexcept;
    /// The text of a string; "" for anything else.
    [[nodiscard]] std::string_view text() const noexcept;
    /// The name under which it is a member; "" for what is in an array.
    [[nodiscard]] std::string_view key() const noexcept;
    /// Byte offset of its first byte in the text.
    [[nodiscard]] std::size_t offset() const noexcept;
    /// The values in an array or object, in order.
    [[nodiscard]] std::vector<json_value> children() const;
    /// The member of this name, the last one if there are several; none when there is none or
    /// it is no object.
    [[nodiscard]] json_value member(std::string_view name) const noexcept;

private:
    friend class json_tree;
    json_value(const json_tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
    const json_tree* tree_ = nullptr;
    std::uint32_t index_ = 0;
};

class json_tree {
public:
    /// Parses a text whole. Fails with KJ0702 and with KJ0007 for nesting over the limit or
    /// over 1,000, for Boost.JSON recurses. The input must outlive the tree. Linear.
    [[nodiscard]] static result<json_tree> parse(const text_input& input, const limits& bounds);

    /// Precondition: parsed.
    [[nodiscard]] json_value root() const noexcept { return {this, 0}; }

private:
    friend class json_value;
    friend class json_tree_builder;
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;
    struct piece {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    struct node {
        json_kind kind = json_kind::null;
        piece key;
        piece text;
        std::uint32_t offset = 0;
        std::uint32_t first_child = none;
        std::uint32_t next = none;
    };
    [[nodiscard]] std::string_view view(piece of) const noexcept {
        return std::string_view(words_).substr(of.begin, of.size);
    }

    std::string words_; ///< keys and strings, unescaped, one after the other
    std::vector<node> nodes_;
};

} // namespace kijun
