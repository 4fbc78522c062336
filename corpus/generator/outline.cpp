#include "outline.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

namespace kijun::generator {
namespace {

constexpr std::array<std::string_view, 4> group_titles{
    "統制基準", "実務基準", "設備基準", "監査基準"};

std::string circled(std::size_t number) {
    // Unicode has three rows of them: 1–20, 21–35, 36–50.
    std::string text;
    if (number <= 20) {
        append_utf8(text, static_cast<char32_t>(0x2460 + number - 1));
    } else if (number <= 35) {
        append_utf8(text, static_cast<char32_t>(0x3251 + number - 21));
    } else if (number <= 50) {
        append_utf8(text, static_cast<char32_t>(0x32B1 + number - 36));
    } else {
        text = "(" + std::to_string(number) + ")";
    }
    return text;
}

std::string label(numbering how, std::size_t depth, std::size_t number) {
    const std::string digits = std::to_string(number);
    switch (how) {
    case numbering::reference:
        return "参考" + digits;
    case numbering::note:
        return "(注" + digits + ")";
    case numbering::none:
        return "";
    case numbering::by_depth:
        break;
    }
    switch (depth) {
    case 1:
        return digits;
    case 2:
        return "(" + digits + ")";
    case 3:
        return circled(number);
    default:
        return number <= 26 ? std::string(1, static_cast<char>('a' + number - 1)) : digits;
    }
}

} // namespace

node_index outline::clause_of(node_index at) const {
    while (!is_clause(at)) {
        at = nodes[at].parent;
    }
    return at;
}

std::size_t outline::depth(node_index at) const {
    std::size_t levels = 0;
    for (; !is_clause(at); at = nodes[at].parent) {
        ++levels;
    }
    return levels;
}

std::string outline::text_of(node_index at) const {
    std::string all;
    for (const auto& each : nodes[at].text) {
        for (const auto& part : each) {
            all += part.text;
            for (std::size_t i = 0; i < part.cites.size(); ++i) {
                all += (i == 0 ? "【" : "、") + nodes[part.cites[i]].id;
            }
            all += part.cites.empty() ? "" : "】";
        }
    }
    return all;
}

std::size_t outline::position_of(node_index at) const {
    const auto& siblings = nodes[nodes[at].parent].children;
    return static_cast<std::size_t>(std::ranges::find(siblings, at) - siblings.begin());
}

void outline::take_out(node_index at) {
    std::erase(nodes[nodes[at].parent].children, at);
}

void outline::put(node_index at, node_index parent, std::size_t position) {
    auto& siblings = nodes[parent].children;
    siblings.insert(siblings.begin() + static_cast<std::ptrdiff_t>(position), at);
    nodes[at].parent = parent;
}

node_index outline::add(node one) {
    nodes.push_back(std::move(one));
    return static_cast<node_index>(nodes.size() - 1);
}

std::vector<node_index> outline::in_order() const {
    std::vector<node_index> all;
    std::vector<node_index> waiting(clauses.rbegin(), clauses.rend());
    while (!waiting.empty()) {
        const node_index at = waiting.back();
        waiting.pop_back();
        all.push_back(at);
        const auto& below = nodes[at].children;
        waiting.insert(waiting.end(), below.rbegin(), below.rend());
    }
    return all;
}

printed_outline print(const outline& what,
                      std::string_view standard,
                      std::string_view name,
                      std::string_view date) {
    edition_builder builder(standard, name, date);
    const auto order = what.in_order();
    std::size_t open = 0; // levels: the clause is the first
    bool in_group = false;
    std::uint32_t group = 0;
    std::vector<std::array<std::size_t, 4>> counts; // by level, how many of each numbering
    const auto close_to = [&](std::size_t level) {
        for (; open > level; --open) {
            open == 1 ? builder.close_clause() : builder.close_paragraph();
        }
    };
    for (const node_index at : order) {
        const node& one = what.nodes[at];
        const std::size_t depth = what.depth(at);
        close_to(depth);
        counts.resize(depth + 1);
        if (depth == 0) {
            if (!in_group || group != one.group) {
                if (in_group) {
                    builder.close_group();
                }
                builder.open_group(group_titles[one.group % group_titles.size()]);
                in_group = true;
                group = one.group;
            }
            builder.open_clause(one.id, what.text_of(at), one.grade);
        } else {
            const auto kind = static_cast<std::size_t>(one.numbered);
            const std::size_t number = ++counts[depth - 1][kind];
            builder.open_paragraph(label(one.numbered, depth, number), what.text_of(at));
        }
        counts[depth] = {};
        open = depth + 1;
    }
    close_to(0);
    if (in_group) {
        builder.close_group();
    }
    auto built = builder.build();
    if (!built || !built->findings.empty()) {
        throw std::logic_error("the generated edition breaks a rule of editions");
    }
    printed_outline all{std::move(built->value), std::vector<std::string>(what.nodes.size())};
    std::size_t clause = 0;
    std::size_t paragraph = 0;
    for (const node_index at : order) {
        all.addresses[at] =
            what.is_clause(at)
                ? to_string(address{std::string(all.whole.clause_at(clause++).id()), {}})
                : to_string(all.whole.paragraph_at(paragraph++).place());
    }
    return all;
}

} // namespace kijun::generator
