#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>

#include <vector>

namespace kijun::trace {

namespace {

/// What a label is called whatever its brackets: (a), a) and a are one, and so are (1) and 1),
/// but 1 is another level than (1).
std::string_view without_brackets(std::string_view label) {
    const bool closed = label.size() > 1 && label.ends_with(')');
    const std::string_view bare = closed ? label.substr(label.starts_with('(') ? 1 : 0) : label;
    const bool counts = bare.front() >= '0' && bare.front() <= '9';
    return closed && !counts ? bare.substr(0, bare.size() - 1) : bare;
}

/// What a label counts, without any bracket: 3 of (3) and 3).
std::string_view bare(std::string_view label) {
    label.remove_prefix(label.size() > 1 && label.starts_with('(') ? 1 : 0);
    label.remove_suffix(label.size() > 1 && label.ends_with(')') ? 1 : 0);
    return label;
}

/// The only one of `among` that bears the label with no bracket or another one, where none of
/// them counts with that of the label.
std::optional<paragraph> bearer_of_number(const std::vector<paragraph>& among,
                                          std::string_view label) {
    const label_series series = read_label(label).series;
    std::optional<paragraph> found;
    for (const paragraph& one : among) {
        if (one.label().empty()) {
            continue;
        }
        if (read_label(one.label()).series == series) {
            return std::nullopt;
        }
        if (bare(one.label()) == bare(label)) {
            if (found) {
                return std::nullopt;
            }
            found = one;
        }
    }
    return found;
}

/// The only one of `among` that bears the label, by its brackets or by whichever.
std::optional<paragraph> bearer(const std::vector<paragraph>& among, std::string_view label) {
    std::optional<paragraph> found;
    for (const paragraph& one : among) {
        if (one.label() == label) {
            return one;
        }
        if (!one.label().empty() && without_brackets(one.label()) == without_brackets(label)) {
            if (found) {
                return std::nullopt;
            }
            found = one;
        }
    }
    return found;
}

/// The part that a path of labels leads to, brackets left aside where they lead nowhere.
/// With `any_number` 4.1(3) is 3 where 4.1 counts 1, 2, 3.
std::optional<address>
place_of_path(const clause& in, const std::vector<std::string>& path, bool any_number = false) {
    std::optional<paragraph> at;
    for (const std::string& label : path) {
        const std::vector<paragraph> among = at ? at->children() : in.paragraphs();
        at = bearer(among, label);
        if (!at && any_number) {
            at = bearer_of_number(among, label);
        }
        if (!at) {
            return std::nullopt;
        }
    }
    return at ? std::optional(at->place()) : std::nullopt;
}

/// Sections and articles are cited as 4.1(3) whatever their labels look like; of 実5 and of a
/// clause that has numbers in brackets anywhere, 1 and (1) are two levels.
bool counts_without_brackets(const edition& in, const clause& of) {
    const char first = of.id().empty() ? '\0' : of.id().front();
    if (!((first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z'))) {
        return false;
    }
    for (std::size_t i = of.first_paragraph(); i < of.end_paragraph(); ++i) {
        const std::string_view label = in.paragraph_at(i).label();
        if (label.size() > 1 && label[0] == '(' && label[1] >= '0' && label[1] <= '9') {
            return false;
        }
    }
    return true;
}

} // namespace

std::string inside(std::string_view clause_id, std::string_view locator) {
    std::string place = to_string(address{std::string(clause_id), {}});
    if (!locator.empty()) {
        place += '/';
        place += locator;
    }
    return place;
}

std::optional<paragraph> paragraph_at(const edition& in, std::string_view place) {
    const result<address> parsed = parse_address(place);
    if (!parsed || parsed->path.empty()) {
        return std::nullopt;
    }
    return in.find_paragraph(*parsed);
}

std::optional<address>
place_meant(const edition& in, std::string_view clause_id, std::string_view locator) {
    const std::optional<clause> found = in.find_clause(clause_id);
    if (!found) {
        return std::nullopt;
    }
    const result<address> meant = parse_address(trace::inside(clause_id, locator));
    if (!meant) {
        return std::nullopt;
    }
    if (meant->path.empty() || in.find_paragraph(*meant)) {
        return *meant;
    }
    if (auto place = place_of_path(*found, meant->path)) {
        return place;
    }
    const auto by_number = [&]() -> std::optional<address> {
        return counts_without_brackets(in, *found) ? place_of_path(*found, meant->path, true)
                                                   : std::nullopt;
    };
    // 実8(1) is nobody's paragraph where (1) stands under 実8/2 only, but it is what was meant.
    const label_series series = read_label(meant->path.front()).series;
    if (meant->path.size() != 1 || series == label_series::decimal) {
        return by_number();
    }
    std::optional<address> first;
    bool several = false;
    for (std::size_t i = found->first_paragraph(); i < found->end_paragraph(); ++i) {
        if (in.paragraph_at(i).label() == meant->path.front()) {
            several = first.has_value();
            first = several ? first : in.paragraph_at(i).place();
            if (several) {
                break;
            }
        }
    }
    const bool numbered_through =
        series == label_series::note || series == label_series::reference;
    if (!first) {
        return by_number();
    }
    return several && !numbered_through ? address{std::string(clause_id), {}} : first;
}

void clause_parts::index() {
    // Preorder without recursion: children of each paragraph are asked for once.
    std::vector<paragraph> open = of_.paragraphs();
    for (const paragraph& child : open) {
        top_.try_emplace(child.label(), child);
    }
    std::vector<paragraph> stack(open.rbegin(), open.rend());
    while (!stack.empty()) {
        const paragraph at = stack.back();
        stack.pop_back();
        first_.try_emplace(at.label(), at);
        const std::vector<paragraph> inner = at.children();
        for (const paragraph& child : inner) {
            children_.try_emplace({at.index(), child.label()}, child);
        }
        stack.insert(stack.end(), inner.rbegin(), inner.rend());
    }
    indexed_ = true;
}

std::optional<paragraph> clause_parts::find(std::string_view locator, const paragraph& from) {
    if (!indexed_) {
        index();
    }
    const result<address> path = parse_address(locator);
    if (!path) {
        return std::nullopt;
    }
    // The first label of the locator reads like a clause: 参考2/(1).
    std::optional<paragraph> found;
    if (const auto top = top_.find(path->clause); top != top_.end()) {
        found = top->second;
    }
    for (std::optional<paragraph> around = from; around && !found; around = around->parent()) {
        const auto beside = children_.find({around->index(), path->clause});
        if (beside != children_.end()) {
            found = beside->second;
        }
    }
    if (const auto any = first_.find(path->clause); !found && any != first_.end()) {
        found = any->second;
    }
    for (const std::string& label : path->path) {
        if (!found) {
            break;
        }
        const auto inner = children_.find({found->index(), label});
        found = inner == children_.end() ? std::nullopt : std::optional(inner->second);
    }
    return found;
}

} // namespace kijun::trace
