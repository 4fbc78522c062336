#include "diff/window_cover.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

token_windows windows_of(const std::string& text) {
    std::vector<token> buffer;
    token_windows windows;
    cut_windows(tokenise(text, buffer), windows);
    return windows;
}

} // namespace

TEST_CASE("what stands in the windows of other texts is covered, each token once") {
    const token_windows whole = windows_of("暗号鍵の管理者を定める");
    window_cover cover;
    cover.hold(whole, 11);
    CHECK(cover.share() == doctest::Approx(0.0));
    cover.cover(windows_of("暗号鍵の").hashes);
    CHECK(cover.share() == doctest::Approx(4.0 / 11.0));
    cover.cover(windows_of("鍵の管理者").hashes); // two characters more than before are new
    CHECK(cover.share() == doctest::Approx(7.0 / 11.0));
    cover.cover(windows_of("別の話である").hashes);
    CHECK(cover.share() == doctest::Approx(7.0 / 11.0));
    cover.cover(whole.hashes);
    CHECK(cover.share() == doctest::Approx(1.0));
    cover.clear();
    CHECK(cover.share() == doctest::Approx(0.0));
}

TEST_CASE("a window that a text holds twice is covered in both places") {
    const token_windows whole = windows_of("甲乙丙丁春夏秋冬甲乙丙丁");
    window_cover cover;
    cover.hold(whole, 12);
    cover.cover(windows_of("甲乙丙丁").hashes);
    CHECK(cover.share() == doctest::Approx(8.0 / 12.0));
}

TEST_CASE("an empty text is covered by nothing, and covers nothing") {
    const token_windows none;
    window_cover cover;
    cover.hold(none, 0);
    cover.cover(windows_of("甲乙丙丁").hashes);
    CHECK(cover.share() == doctest::Approx(0.0));
    const token_windows whole = windows_of("甲乙丙丁");
    cover.hold(whole, 4);
    cover.cover({});
    CHECK(cover.share() == doctest::Approx(0.0));
}
