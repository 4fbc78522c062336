#include "impact/places.hpp"
#include "review/questions.hpp"
#include "review/standing_verdicts.hpp"

#include <kijun/review/asked_question.hpp>

#include <array>

namespace kijun {
namespace {

constexpr char bar = '|';

std::string part(std::string_view text) {
    return text.empty() ? "-" : std::string(text);
}

bool is_fingerprint(std::string_view text) {
    return text.size() == 16 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

std::string to_string(const asked_question& asked) {
    return asked.change + bar + part(asked.item) + bar + part(asked.known) + bar +
           part(asked.number) + bar + asked.place;
}

std::optional<asked_question> parse_asked(std::string_view text) {
    std::array<std::string, 4> parts;
    for (std::string& one : parts) {
        const std::size_t end = text.find(bar);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        one = text.substr(0, end) == "-" ? std::string_view() : text.substr(0, end);
        text.remove_prefix(end + 1);
    }
    const bool good = is_fingerprint(parts[0]) &&
                      (parts[1].empty() || is_fingerprint(parts[1])) &&
                      (parts[2].empty() || is_fingerprint(parts[2])) && !text.empty();
    return good ? std::optional(
                      asked_question{parts[0], parts[1], parts[2], parts[3], std::string(text)})
                : std::nullopt;
}

struct asked_questions::data {
    data(const impact& of, const checklist& list, const ledger& book)
        : items(list), asked(of, list), standing(book, asked) {}
    const checklist& items;
    verdicts::questions asked;
    verdicts::standing_verdicts standing;
};

asked_questions::asked_questions(const impact& of, const checklist& items, const ledger& book)
    : data_(std::make_unique<const data>(of, items, book)) {}

asked_questions::~asked_questions() = default;

asked_question asked_questions::of(std::size_t change, std::string_view number) const {
    const std::size_t item = data_->asked.item_numbered(number);
    const std::string& place = data_->asked.place(change);
    verdict here;
    here.change = data_->asked.change_print(change);
    here.clause = effects::clause_id_of(place);
    here.path = effects::path_of(place);
    if (item != verdicts::questions::npos) {
        here.item = data_->asked.item_print(item);
        here.number = number;
    }
    return {here.change, here.item, data_->standing.print_of(here), here.number, place};
}

} // namespace kijun
