#include "comparison.hpp"
#include "history.hpp"
#include "models.hpp"
#include "writing.hpp"

#include <kijun/diff/history.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

struct kijun_chain {
    std::vector<kijun::edition> editions;
    std::shared_ptr<const kijun::edition_chain> held;
};

using namespace kijun::c;

namespace {

kijun_failure
no_such_place(const kijun_chain& of, std::string_view written, std::optional<std::size_t> in) {
    const std::string place(written);
    kijun_failure reason = told(
        KIJUN_NOT_FOUND,
        "「" + place + "」という場所は" + (in ? "その版に" : "どの版にも") + "ありません。",
        "\"" + place + "\" is no place of " + (in ? "that edition" : "any of the editions"));
    reason.details = of.held->near(written, in);
    return reason;
}

} // namespace

kijun_status kijun_chain_make(const kijun_edition* const* editions,
                              size_t count,
                              const kijun_diff_options* options,
                              kijun_failure** why,
                              kijun_chain** out) noexcept {
    return make(why, out, [&]() -> made<kijun_chain> {
        if (const char* const wrong = first_wrong(
                {that(editions != nullptr, "editions"), that(count >= 2, "count")})) {
            return bad_argument(wrong);
        }
        const auto how = comparing_of(options);
        if (const auto* const reason = std::get_if<kijun_failure>(&how)) {
            return *reason;
        }
        auto chain = std::make_unique<kijun_chain>();
        for (std::size_t i = 0; i < count; ++i) {
            if (editions[i] == nullptr) {
                return bad_argument("editions");
            }
            chain->editions.push_back(editions[i]->value());
        }
        chain->held = std::make_shared<const kijun::edition_chain>(
            chain->editions, std::get<kijun::diff_options>(how));
        return chain;
    });
}

size_t kijun_chain_count(const kijun_chain* of) noexcept {
    return of == nullptr ? 0 : of->held->size();
}

kijun_status kijun_chain_step(const kijun_chain* of,
                              size_t step,
                              kijun_failure** why,
                              kijun_difference** out) noexcept {
    return make(why, out, [&]() -> made<kijun_difference> {
        if (const char* const wrong =
                first_wrong({needed(of, "of"),
                             that(of != nullptr && step < of->held->steps().size(), "step")})) {
            return bad_argument(wrong);
        }
        return std::make_unique<kijun_difference>(kijun_difference{
            {of->held, &of->held->steps()[step]}, of->editions[step], of->editions[step + 1]});
    });
}

kijun_status kijun_chain_write(const kijun_chain* of,
                               kijun_format format,
                               const kijun_writing_options* options,
                               kijun_failure** why,
                               kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_chain& one, const writing& how) -> made<kijun_bytes> {
                     const bool usual =
                         how.paper == KIJUN_PAPER_USUAL || how.paper == KIJUN_PAPER_CHANGES;
                     if (how.format != KIJUN_JSON && !(how.is_paper() && usual)) {
                         return no_such_form(how);
                     }
                     const kijun::chained_difference all = one.held->differences();
                     return how.format == KIJUN_JSON
                                ? bytes_of(kijun::to_json(all))
                                : bytes_of(kijun::change_list(all, how.in), how);
                 });
}

kijun_status kijun_chain_history(const kijun_chain* of,
                                 kijun_text place,
                                 size_t in,
                                 kijun_failure** why,
                                 kijun_history** out) noexcept {
    return make(why, out, [&]() -> made<kijun_history> {
        if (of == nullptr) {
            return bad_argument("of");
        }
        const bool sound = in == KIJUN_NONE || in < of->held->size();
        if (const char* const wrong = first_wrong({text(place, "place"), that(sound, "in")})) {
            return bad_argument(wrong);
        }
        const auto edition = in == KIJUN_NONE ? std::nullopt : std::optional(in);
        const auto found = of->held->find(view_of(place), edition);
        if (!found) {
            return no_such_place(*of, view_of(place), edition);
        }
        return std::make_unique<kijun_history>(kijun_history{of->held->history(*found)});
    });
}

void kijun_chain_free(kijun_chain* of) noexcept {
    delete of;
}
