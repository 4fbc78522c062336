// Many threads that read one edition, one checklist and one difference at once, each in a way
// of its own, and one at a time what they made before. Under ThreadSanitizer (preset tsan) a
// race is a failure; anywhere a result that differs is.

#include <kijun/kijun.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <functional>
#include <span>
#include <string>
#include <thread>
#include <vector>

using namespace kijun;

namespace {

template <typename Value>
Value take(result<reading<Value>> read) {
    REQUIRE(read);
    return std::move(read)->value;
}

source file(const std::string& name) {
    auto loaded = load(KIJUN_CORPUS "/annual-review/" + name);
    REQUIRE(loaded);
    return std::move(loaded).value();
}

std::string text_of(const edition& of) {
    std::string all;
    for (std::size_t i = 0; i < of.paragraph_count(); ++i) {
        const paragraph each = of.paragraph_at(i);
        all += to_string(each.place());
        all += each.text();
        all += of.find_paragraph(each.place()) ? "" : "?";
    }
    return all;
}

} // namespace

TEST_CASE("many threads read the same values at once, and each finds what one alone does") {
    const edition before = take(read_edition(file("edition-12.xml")));
    const edition after = take(read_edition(file("edition-13.xml")));
    const checklist items = take(read_checklist(file("checklist-2024.xml")));
    const difference changes = diff(before, after);
    const assessor shared(changes, before, after, nullptr, proposal_scope::with_suggested);
    const std::string text = text_of(after);

    const std::vector<std::function<std::string()>> jobs{
        [&] { return text_of(after); },
        [&] { return to_json(diff(before, after, {.threads = 2}), 2); },
        [&] { return to_json(match(before, after)); },
        [&] {
            impact found = assess(changes, before, after, items);
            propose_links(found, before, after, items);
            return to_json(found);
        },
        [&] { return std::to_string(shared.assess(items).links.size()); },
        [&] { return to_json(resolve_citations(text, &after.clauses()), text); },
        [&] {
            const std::vector<edition> both{before, after}; // copies share one arena
            return to_json(link(both, std::span(&items, 1)));
        },
        [&] { return to_xml(take(read_edition(file("edition-13.xml")))); },
        [&] { return describe(diagnostic{code::no_clauses, {}, {}}, language::ja); },
    };
    std::vector<std::string> alone;
    alone.reserve(jobs.size());
    for (const auto& job : jobs) {
        alone.push_back(job());
        CHECK_FALSE(alone.back().empty());
    }

    constexpr std::size_t rounds = 3;
    std::atomic<std::size_t> different{0};
    std::atomic<bool> go{false};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 2 * jobs.size(); ++i) {
        threads.emplace_back([&, i] {
            while (!go) {
                std::this_thread::yield();
            }
            for (std::size_t round = 0; round < rounds; ++round) {
                const std::size_t job = (i + round) % jobs.size();
                different += jobs[job]() == alone[job] ? 0 : 1;
            }
        });
    }
    go = true;
    for (std::thread& each : threads) {
        each.join();
    }
    CHECK(different == 0);
}
