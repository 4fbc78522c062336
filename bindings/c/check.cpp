#include "check_report.hpp"
#include "checking.hpp"
#include "comparison.hpp"
#include "models.hpp"
#include "writing.hpp"

#include <kijun/text/utf8.hpp>

#include <set>
#include <string_view>

struct kijun_checker {
    kijun::citation_checker held;
};

using namespace kijun::c;

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
        checking run(of->held);
        std::set<std::string_view> seen; // what is named twice is looked into once
        for (std::size_t i = 0; i < count; ++i) {
            if (const char* const wrong = kijun::c::path(paths[i], "paths")) {
                return bad_argument(wrong);
            }
            if (seen.insert(view_of(paths[i])).second) {
                run.take_file(std::string(view_of(paths[i])));
            }
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
        checking run(of->held);
        for (std::size_t i = 0; i < count; ++i) {
            if (const char* const wrong = first_wrong(
                    {text(inputs[i].name, "inputs"), text(inputs[i].bytes, "inputs")})) {
                return bad_argument(wrong);
            }
            run.take(
                {std::string(view_of(inputs[i].name)), std::string(view_of(inputs[i].bytes))});
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
        auto told =
            std::make_unique<kijun_check_report>(kijun_check_report{report_by(of->held)});
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
