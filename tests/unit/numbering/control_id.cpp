#include "numbering/control_id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kijun::numbering;

TEST_CASE("ids of controls are read in every spelling") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"ac-2", "ac-2"},
        {"AC-2", "ac-2"},
        {"ac-2.1", "ac-2.1"},
        {"AC-2(1)", "ac-2.1"},
        {"AC-02(01)", "ac-2.1"},
        {"ac-2.1.3", "ac-2.1.3"},
        {"ac", ""},
        {"ac-", ""},
        {"ac-0", ""},
        {"a-1", ""},
        {"ac-2.", ""},
        {"ac-2(1", ""},
        {"ac-2 (1)", ""},
        {"family-2", ""},
        {"ac-20000", ""},
        {"実14-1", ""},
        {"", ""},
    };
    for (const auto& [text, id] : rows) {
        CAPTURE(text);
        const auto read = read_control_id(text);
        CHECK((read ? to_id(*read) : std::string()) == id);
    }
}
