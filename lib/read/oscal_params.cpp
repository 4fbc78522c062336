#include "oscal_params.hpp"

#include "base/blanks.hpp"

#include <algorithm>

namespace kijun {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

/// ID of " insert: param, ID " and of " ID ".
std::string_view referred_id(std::string_view inside) {
    const std::size_t comma = inside.rfind(',');
    return trimmed(comma == std::string_view::npos ? inside : inside.substr(comma + 1));
}

bool begins_organization_defined(std::string_view label) {
    constexpr std::string_view beginnings[] = {
        "organization-defined", "Organization-defined", "organisation-defined"};
    return std::ranges::any_of(beginnings,
                               [&](std::string_view each) { return label.starts_with(each); });
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : between;
        text += part;
    }
    return text;
}

/// A text being copied, up to `at` so far; `id` of the parameter that it belongs to.
struct source_text {
    std::string text;
    std::size_t at = 0;
    std::string id;
};

} // namespace

oscal_params::oscal_params(const oscal_catalog& catalog, std::size_t budget) : budget_(budget) {
    for (const oscal_param& each : catalog.params) {
        by_id_.emplace(each.id, &each); // the first of an id holds
    }
}

std::string oscal_params::shape_of(const oscal_param& param, bool nist) const {
    if (!param.values.empty()) {
        return "[Assignment: " + joined(param.values, "; ") + ']';
    }
    if (!param.choices.empty()) {
        const bool several = param.how_many == "one-or-more" || param.how_many == "one or more";
        return std::string("[Selection") + (several ? " (one or more)" : "") + ": " +
               joined(param.choices, "; ") + ']';
    }
    const bool bare = nist && !param.label.empty() && !begins_organization_defined(param.label);
    return std::string("[Assignment: ") + (bare ? "organization-defined " : "") +
           (param.label.empty() ? param.id : param.label) + ']';
}

std::string
oscal_params::written_out(std::string_view text, bool nist, std::vector<std::string>& unknown) {
    constexpr std::size_t deepest = 8;
    std::string out;
    std::vector<source_text> open{{std::string(text), 0, {}}};
    while (!open.empty()) {
        source_text& from = open.back();
        const std::size_t begin = std::min(from.text.find(opening, from.at), from.text.size());
        const std::size_t end = from.text.find(closing, begin);
        if (end == std::string::npos) {
            out.append(from.text, from.at);
            open.pop_back();
            continue;
        }
        out.append(from.text, from.at, begin - from.at);
        from.at = end + closing.size();
        const std::string id(referred_id(std::string_view(from.text).substr(
            begin + opening.size(), end - begin - opening.size())));
        const auto found = by_id_.find(id);
        const bool inside_itself =
            std::ranges::any_of(open, [&](const source_text& each) { return each.id == id; });
        if (found == by_id_.end()) {
            unknown.push_back(id);
        }
        std::string shape = found == by_id_.end() || inside_itself || open.size() > deepest
                                ? "[Assignment: " + id + ']'
                                : shape_of(*found->second, nist);
        overspent_ = overspent_ || shape.size() > budget_;
        if (overspent_) {
            shape = '[' + id + ']';
        }
        budget_ -= std::min(budget_, shape.size());
        if (shape.find(opening) == std::string::npos) {
            out += shape;
        } else {
            open.push_back({std::move(shape), 0, id}); // from is no longer valid
        }
    }
    return out;
}

} // namespace kijun
