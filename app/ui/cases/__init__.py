"""Cases: opened beside a call, worked on by departments, and heard of by whoever opened them."""
