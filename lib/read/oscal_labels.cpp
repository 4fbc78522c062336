#include "oscal_labels.hpp"

#include <algorithm>

namespace kijun {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string small(std::string_view text) {
    std::string letters(text);
    for (char& letter : letters) {
        letter =
            letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return letters;
}

std::string capital(std::string_view text) {
    std::string letters(text);
    for (char& letter : letters) {
        letter =
            letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return letters;
}

/// Does `label` go on from `prefix` at a seam: AC-2(1) from AC-2, but not AC-21?
bool goes_on(std::string_view label, std::string_view prefix) {
    if (prefix.empty() || !label.starts_with(prefix)) {
        return false;
    }
    const char last = prefix.back();
    const char next = label.size() > prefix.size() ? label[prefix.size()] : ' ';
    return !(is_digit(last) && is_digit(next)) && !(is_letter(last) && is_letter(next));
}

/// AC-2a.[1] of AC-02a.[01]: assessments pad their numbers, controls may not.
std::string unpadded(std::string_view label) {
    std::string text;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const bool in_number = !text.empty() && is_digit(text.back());
        const bool goes_on = i + 1 < label.size() && is_digit(label[i + 1]);
        if (in_number || label[i] != '0' || !goes_on) {
            text += label[i];
        }
    }
    return text;
}

/// What a label adds to the longest label above it that it goes on from.
std::string added(std::string_view label, const std::vector<const oscal_node*>& above) {
    const std::string whole = unpadded(label);
    for (auto each = above.rbegin(); each != above.rend(); ++each) {
        std::size_t longest = 0;
        for (const oscal_prop& prop : (*each)->props) {
            const std::string prefix = prop.name == "label" ? unpadded(prop.value) : "";
            if (goes_on(whole, prefix)) {
                longest = std::max(longest, prefix.size());
            }
        }
        if (longest != 0) {
            const std::size_t first = whole.find_first_not_of(" .-", longest);
            return whole.substr(std::min(first, whole.size()));
        }
    }
    return std::string(label);
}

} // namespace

std::string_view printed_label(const oscal_node& node) {
    const auto plain = std::ranges::find_if(node.props, [](const oscal_prop& prop) {
        return prop.name == "label" && prop.type.empty();
    });
    if (plain != node.props.end()) {
        return plain->value;
    }
    return prop_value(node, "label");
}

std::string_view prop_value(const oscal_node& node, std::string_view name) {
    const auto found = std::ranges::find(node.props, name, &oscal_prop::name);
    return found == node.props.end() ? std::string_view() : std::string_view(found->value);
}

std::string part_label(const oscal_node& part, const std::vector<const oscal_node*>& above) {
    if (const std::string_view method = prop_value(part, "method"); !method.empty()) {
        return small(method);
    }
    const std::string_view label = printed_label(part);
    if (std::string own = added(label, above); !own.empty()) {
        const bool word = own.size() > 3 && std::ranges::all_of(own, is_letter);
        return word ? small(own) : own;
    }
    return part.name == "item" ? "" : small(part.name);
}

std::string cited_as(const oscal_node& node, const std::vector<const oscal_node*>& above) {
    constexpr std::size_t longest = 200; // more is no citation that anybody would read
    std::string text;
    for (const oscal_node* each : above) {
        text = each->kind == oscal_kind::control ? "" : text;
        if (text.size() <= longest) {
            text += printed_label(*each);
        }
    }
    const std::string_view own = printed_label(node);
    if (node.kind == oscal_kind::part && !own.empty() && !text.empty() &&
        text.size() + own.size() <= longest) {
        text += own;
        text.resize(text.ends_with('.') ? text.size() - 1 : text.size());
        return text;
    }
    return own.empty() || own.size() > longest || node.kind == oscal_kind::part
               ? capital(node.id)
               : std::string(own);
}

} // namespace kijun
