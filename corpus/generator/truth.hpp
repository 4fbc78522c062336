#pragma once
// What a comparison should tell of a revision, read off the nodes: no diff has a part in it.

#include "generate.hpp"
#include "outline.hpp"
#include "revise.hpp"

#include <vector>

namespace kijun::generator {

/// Fills `truth` and `same` of the pair from both outlines and where their nodes stand.
void tell_truth(generated_pair& into,
                const outline& before,
                const printed_outline& old_print,
                const revision& done,
                const printed_outline& new_print);

} // namespace kijun::generator
