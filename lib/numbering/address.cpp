#include <kijun/base/diagnostic.hpp>
#include <kijun/base/result.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

void append_escaped(std::string& to, std::string_view name) {
    for (const char character : name) {
        if (character == '/' || character == '\\') {
            to += '\\';
        }
        to += character;
    }
}

bool is_ascii_digit(char character) {
    return character >= '0' && character <= '9';
}

/// Does the text end a label that closes itself: a bracket or a circled number? Nothing that
/// comes after it can be taken for a part of it.
bool closes_itself(const label& before) {
    return before.text.ends_with(')') || before.series == label_series::circled;
}

/// Does it begin with what no number or word runs on into: a bracket, a circled number, or one
/// letter?
bool opens_itself(const label& after) {
    switch (after.series) {
    case label_series::parenthesised:
    case label_series::circled:
    case label_series::latin:
    case label_series::kana:
    case label_series::note:
        return true;
    default:
        return false;
    }
}

/// What joins a label to the one before it. `again`: one of its kind stands before it in the
/// path, and side by side, (1)(2), they would be read as two places.
std::string_view joint(const label& before, const label& after, bool again) {
    if (closes_itself(before)) {
        return opens_itself(after) && !again ? "" : "-";
    }
    const bool digits_meet = !before.text.empty() && is_ascii_digit(before.text.back()) &&
                             !after.text.empty() && is_ascii_digit(after.text.front());
    return digits_meet ? " " : "-";
}

} // namespace

std::string to_string(const address& place) {
    std::string text;
    append_escaped(text, place.clause);
    for (const std::string& step : place.path) {
        text += '/';
        append_escaped(text, step);
    }
    return text;
}

std::string path_text(const address& place) {
    const std::string all = to_string(place);
    const std::size_t clause = to_string(address{place.clause, {}}).size();
    return all.size() == clause ? std::string() : all.substr(clause + 1);
}

result<address> parse_address(std::string_view text) {
    std::vector<std::string> names(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '/') {
            names.emplace_back();
            continue;
        }
        if (text[at] == '\\' && at + 1 < text.size()) {
            ++at;
        }
        names.back() += text[at];
    }
    for (const std::string& name : names) {
        if (name.empty()) {
            return failure{code::bad_option, {}, {std::string(text)}};
        }
    }
    address place;
    place.clause = std::move(names.front());
    place.path.assign(std::make_move_iterator(names.begin() + 1),
                      std::make_move_iterator(names.end()));
    return place;
}

std::string display(const address& place) {
    std::string text = place.clause;
    if (!place.path.empty()) {
        text += ' ' + display_path(place.path);
    }
    return text;
}

std::string display_path(const std::vector<std::string>& path) {
    std::string text;
    label before;
    std::vector<label_series> kinds;
    for (const std::string& step : path) {
        // A second use of a label ("2~2") joins as the label itself does.
        const std::size_t mark = step.find('~');
        label after = read_label(std::string_view(step).substr(0, mark));
        if (!text.empty()) {
            text += joint(before, after, std::ranges::find(kinds, after.series) != kinds.end());
        }
        kinds.push_back(after.series);
        text += step;
        before = std::move(after);
        before.text = step;
        if (mark != std::string::npos) {
            // Nothing runs on from a mark: "2~2-1" is 1 in the second 2.
            before = {step.substr(mark, 1), label_series::other, {}};
        }
    }
    return text;
}

} // namespace kijun
