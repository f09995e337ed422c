"""Other systems that know of orders and invoices: what they tell, and how they are asked."""
