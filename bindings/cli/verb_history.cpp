#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/diff/history.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace kijun::cli {
namespace {

/// Which edition is meant by --in: its name, or its number from 1 in the order given. An index.
std::optional<std::size_t> edition_named(const std::string& wanted,
                                         std::span<const edition> editions) {
    for (std::size_t at = editions.size(); at-- > 0;) {
        if (editions[at].name() == wanted) {
            return at;
        }
    }
    std::size_t number = 0;
    const char* const end = wanted.data() + wanted.size();
    const auto [stop, problem] = std::from_chars(wanted.data(), end, number);
    if (problem == std::errc{} && stop == end && number > 0 && number <= editions.size()) {
        return number - 1;
    }
    return std::nullopt;
}

std::string names_of(std::span<const edition> editions) {
    std::string all;
    for (const edition& one : editions) {
        all += all.empty() ? "" : ", ";
        all += one.name();
    }
    return all;
}

/// KJ0603, with the places that may have been meant.
failure not_there(const edition_chain& chain,
                  const std::string& written,
                  std::optional<std::size_t> in) {
    const std::vector<std::string> near = chain.near(written, in);
    std::string listed = near.empty() ? "-" : "";
    for (const std::string& one : near) {
        listed += (one == near.front() ? "" : ", ") + one;
    }
    return {code::place_unknown, {"kijun", {}, {}}, {written, std::move(listed)}};
}

} // namespace

exit_code run_history(const options& chosen, messages& out) {
    const std::optional<std::vector<edition>> editions =
        take_editions(std::span(chosen.inputs).subspan(1), chosen.bounds, out);
    if (!editions) {
        return exit_code::input;
    }
    std::optional<std::size_t> in;
    if (!chosen.in_edition.empty()) {
        in = edition_named(chosen.in_edition, *editions);
        if (!in) {
            out.tell(failure{code::edition_unknown,
                             {"kijun", {}, {}},
                             {chosen.in_edition, names_of(*editions)}});
            return exit_code::input;
        }
    }
    const edition_chain chain(*editions);
    const std::string& written = chosen.inputs.front();
    const std::optional<found_place> place = chain.find(written, in);
    if (!place) {
        out.tell(not_there(chain, written, in));
        return exit_code::input;
    }
    const place_history history = chain.history(*place);
    const std::string& format = chosen.formats.front();
    const result<std::string> bytes =
        format == "json" ? to_json(history) : render(history_paper(history, chosen.in), format);
    return finish(emit_paper(chosen.output, bytes, out), chosen, out);
}

} // namespace kijun::cli
