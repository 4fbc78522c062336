#include "check_report.hpp"
#include "comparison.hpp"
#include "models.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/check/check_file.hpp>
#include <kijun/check/file_walk.hpp>
#include <kijun/text/utf8.hpp>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

struct kijun_checker {
    kijun::citation_checker held;
    kijun::limits bounds{};
};

using namespace kijun::c;

namespace {

/// Files of any kind, one after the other into one report.
class check_run {
public:
    explicit check_run(const kijun::citation_checker& by) : all_{kijun::report_by(by)} {}

    void take(const std::string& name, kijun::checked_file file) {
        if (!file.skipped.empty()) {
            all_.reasons.push_back(reason_of(file.failed));
        }
        kijun::add_to(all_.held, name, std::move(file));
    }
    void skip(kijun::skipped_file one) {
        all_.reasons.emplace_back();
        all_.held.skipped.push_back(std::move(one));
    }

    [[nodiscard]] kijun_check_report report() && { return std::move(all_); }

private:
    static skipped_reason reason_of(const std::optional<kijun::failure>& failed) {
        if (!failed) {
            return {};
        }
        return {static_cast<std::uint32_t>(failed->id),
                describe(*failed, kijun::language::ja),
                describe(*failed, kijun::language::en)};
    }

    kijun_check_report all_;
};

} // namespace

kijun_status kijun_checker_make(const kijun_edition* current,
                                const kijun_edition* was,
                                const kijun_diff_options* options,
                                kijun_failure** why,
                                kijun_checker** out) noexcept {
    return make(why, out, [&]() -> made<kijun_checker> {
        if (current == nullptr) {
            return bad_argument("current");
        }
        const auto how = comparing_of(options);
        if (const auto* const reason = std::get_if<kijun_failure>(&how)) {
            return *reason;
        }
        if (was == nullptr) {
            return std::make_unique<kijun_checker>(
                kijun_checker{kijun::citation_checker(current->value())});
        }
        return std::make_unique<kijun_checker>(kijun_checker{kijun::citation_checker(
            current->value(), was->value(), {std::get<kijun::diff_options>(how)})});
    });
}

kijun_status kijun_checker_within(const kijun_checker* of,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_checker** out) noexcept {
    return make(why, out, [&]() -> made<kijun_checker> {
        if (of == nullptr) {
            return bad_argument("of");
        }
        const outcome<reading_choice> chosen = reading_of(options);
        if (const auto* const reason = std::get_if<kijun_failure>(&chosen)) {
            return *reason;
        }
        return std::make_unique<kijun_checker>(
            kijun_checker{of->held, std::get<reading_choice>(chosen).bounds});
    });
}

kijun_status kijun_checker_check_files(const kijun_checker* of,
                                       const kijun_text* paths,
                                       size_t count,
                                       kijun_failure** why,
                                       kijun_check_report** out) noexcept {
    return make(why, out, [&]() -> made<kijun_check_report> {
        if (const char* const wrong = first_wrong(
                {needed(of, "of"), that(paths != nullptr || count == 0, "paths")})) {
            return bad_argument(wrong);
        }
        std::vector<std::string> names;
        for (const kijun_text& one : std::span(paths, paths == nullptr ? 0 : count)) {
            if (const char* const wrong = kijun::c::path(one, "paths")) {
                return bad_argument(wrong);
            }
            names.emplace_back(view_of(one));
        }
        check_run run(of->held);
        kijun::walked_files walked = kijun::walk_files(names);
        for (const kijun::walked_file& file : walked.files) {
            run.take(file.path,
                     kijun::check_file(of->held, file.path, kijun::fixing::no, of->bounds));
        }
        for (kijun::skipped_file& one : walked.skipped) {
            run.skip(std::move(one));
        }
        return std::make_unique<kijun_check_report>(std::move(run).report());
    });
}

kijun_status kijun_checker_check_bytes(const kijun_checker* of,
                                       const kijun_named_bytes* inputs,
                                       size_t count,
                                       kijun_failure** why,
                                       kijun_check_report** out) noexcept {
    return make(why, out, [&]() -> made<kijun_check_report> {
        if (const char* const wrong = first_wrong(
                {needed(of, "of"), that(inputs != nullptr || count == 0, "inputs")})) {
            return bad_argument(wrong);
        }
        check_run run(of->held);
        for (std::size_t i = 0; i < count; ++i) {
            if (const char* const wrong = first_wrong(
                    {text(inputs[i].name, "inputs"), text(inputs[i].bytes, "inputs")})) {
                return bad_argument(wrong);
            }
            const std::string name(view_of(inputs[i].name));
            run.take(name,
                     kijun::check_source(of->held,
                                         {name, std::string(view_of(inputs[i].bytes))},
                                         kijun::fixing::no,
                                         of->bounds));
        }
        return std::make_unique<kijun_check_report>(std::move(run).report());
    });
}

kijun_status kijun_checker_fix(const kijun_checker* of,
                               kijun_text name,
                               kijun_text text,
                               kijun_failure** why,
                               kijun_check_report** report,
                               kijun_bytes** out) noexcept {
    if (report != nullptr) {
        *report = nullptr;
    }
    return make(why, out, [&]() -> made<kijun_bytes> {
        if (const char* const wrong = first_wrong({needed(of, "of"),
                                                   kijun::c::text(name, "name"),
                                                   kijun::c::text(text, "text")})) {
            return bad_argument(wrong);
        }
        if (kijun::first_invalid_utf8(view_of(text))) {
            return bad_argument("text");
        }
        const std::string file(view_of(name));
        kijun::fixed_text anew =
            of->held.fix(view_of(text), of->held.check_text(view_of(text), file));
        auto told = std::make_unique<kijun_check_report>(
            kijun_check_report{kijun::report_by(of->held)});
        told->held.files = 1;
        told->held.findings = std::move(anew.left);
        told->held.fixed = std::move(anew.fixed);
        made<kijun_bytes> bytes = bytes_of(std::move(anew.text));
        if (report != nullptr) { // nothing can fail any more
            *report = told.release();
        }
        return bytes;
    });
}

void kijun_checker_free(kijun_checker* of) noexcept {
    delete of;
}
